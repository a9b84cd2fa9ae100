using KubeDsl.Generators.Models.CustomResources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Generators;

/// <summary>What there is to say about files with CustomResourceDefinitions. docs/custom-resources.md lists the ids; none is reused.</summary>
internal static class CrdDiagnostics
{
    /// <summary>A definition cannot be read.</summary>
    public const string UnreadableId = "KDSL9201";

    /// <summary>A file has no definition.</summary>
    public const string NoDefinitionId = "KDSL9202";

    /// <summary>A name was changed to fit C#.</summary>
    public const string RenamedId = "KDSL9203";

    /// <summary>Another definition has made the class already.</summary>
    public const string DuplicateId = "KDSL9204";

    /// <summary>The namespace that the project asks for is none.</summary>
    public const string NamespaceId = "KDSL9205";

    /// <summary>The fault is in KubeDsl.</summary>
    public const string FaultId = "KDSL9299";

    /// <summary>All descriptors, by id.</summary>
    internal static readonly IReadOnlyDictionary<string, DiagnosticDescriptor> Descriptors = new[]
    {
        Descriptor(UnreadableId, "Definitions of custom resources must be readable", DiagnosticSeverity.Error),
        Descriptor(NoDefinitionId, "Files of custom resources should hold definitions", DiagnosticSeverity.Warning),
        Descriptor(RenamedId, "Names of custom resources are fitted to C#", DiagnosticSeverity.Info),
        Descriptor(DuplicateId, "Kinds should be defined once", DiagnosticSeverity.Warning),
        Descriptor(NamespaceId, "Namespaces of custom resources must be C# namespaces", DiagnosticSeverity.Warning),
        Descriptor(FaultId, "Definitions of custom resources can be turned into classes", DiagnosticSeverity.Warning),
    }.ToDictionary(descriptor => descriptor.Id, StringComparer.Ordinal);

    public static Diagnostic Of(CrdProblem problem, string path)
    {
        var (line, column, end) = (problem.Place.Line - 1, problem.Place.Column - 1, problem.Place.EndColumn - 1);
        var place = new LinePositionSpan(new LinePosition(line, column), new LinePosition(line, Math.Max(column, end)));
        return Diagnostic.Create(Descriptors[problem.Id], Location.Create(path, default, place), problem.Message);
    }

    private static DiagnosticDescriptor Descriptor(string id, string title, DiagnosticSeverity severity) =>
        new(id, title, "{0}", "KubeDsl.CustomResources", severity, isEnabledByDefault: true);
}
