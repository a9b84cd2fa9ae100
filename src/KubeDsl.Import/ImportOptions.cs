using KubeDsl.Import.Code;
using KubeDsl.Import.Layout;

namespace KubeDsl.Import;

/// <summary>How the program is laid out.</summary>
public sealed record ImportOptions
{
    /// <summary>The options without any setting.</summary>
    public static ImportOptions Default { get; } = new();

    /// <summary>The namespace of the class; null for none. Default: none.</summary>
    public string? Namespace { get; init; }

    /// <summary>The name of the class: an identifier. Default: <c>Manifests</c>.</summary>
    public string ClassName { get; init; } = "Manifests";

    /// <summary>What has a method of its own: a namespace of the cluster, or a file. Default: a namespace.</summary>
    public ImportGrouping Grouping { get; init; } = ImportGrouping.ByNamespace;

    /// <summary>The definitions of custom resources in the project that the program is for. Default: none.</summary>
    public ImportDefinitions Definitions { get; init; } = ImportDefinitions.None;

    /// <summary>The class name for a file: <c>web-shop.cs</c> gives <c>WebShop</c>. It is none that a class of KubeDsl has.</summary>
    public static string ClassNameFor(string path) => MethodNames.Class(Path.GetFileNameWithoutExtension(path));

    /// <summary>True when C# takes a text as a name: ASCII letters, digits and <c>_</c>, no digit first, and no keyword.</summary>
    public static bool IsIdentifier(string text) =>
        text.Length > 0 && !char.IsAsciiDigit(text[0]) && text.All(character => char.IsAsciiLetterOrDigit(character) || character == '_') && !Keywords.Include(text);
}
