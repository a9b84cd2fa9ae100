using KubeDsl.Generators.Models;

namespace KubeDsl.Import.Api;

/// <summary>The fluent API by the names of Kubernetes: which class, which method, which member of an enum.</summary>
/// <param name="custom">The classes of custom resources.</param>
/// <param name="names">How the program calls the classes.</param>
internal sealed class FluentApi(CustomClasses custom, TypeNames names)
{
    private static readonly BuiltInClasses BuiltIn = BuiltInClasses.Default;

    /// <summary>How the program calls the classes.</summary>
    public TypeNames Names => names;

    /// <summary>The class of a kind; null for a kind that has none.</summary>
    public FluentClass? FindKind(string apiVersion, string kind) => BuiltIn.FindKind(apiVersion, kind) ?? custom.FindKind(apiVersion, kind);

    /// <summary>The class of a schema type, such as <c>core.v1.PodSpec</c>.</summary>
    public FluentClass ClassOf(string schemaName) => BuiltIn.ClassOf(schemaName);

    /// <summary>The class of a field's value.</summary>
    public FluentClass ClassOf(FluentValue value) => custom.Find(value) ?? BuiltIn.ClassOf(value);

    /// <summary>The member of an enum that stands for a text; null when there is none.</summary>
    public string? MemberOf(FluentValue value, string text) =>
        (custom.Enums.Find(value, text) ?? BuiltIn.Enums.Find(value, text)) is { } member ? $"{names.Of(member.Namespace, member.Enum)}.{member.Name}" : null;

    /// <summary>The name of a class in the program.</summary>
    public string NameOf(FluentClass fluent) => names.Of(fluent.Type);
}
