using KubeDsl.Generators.Models.CustomResources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Generators;

/// <summary>What there is to say about files with CustomResourceDefinitions, as the compiler says it.</summary>
internal static class CrdDiagnostics
{
    /// <summary>All descriptors, by id.</summary>
    internal static readonly IReadOnlyDictionary<string, DiagnosticDescriptor> Descriptors = new[]
    {
        Descriptor(CrdProblemIds.Unreadable, "Definitions of custom resources must be readable", DiagnosticSeverity.Error),
        Descriptor(CrdProblemIds.NoDefinition, "Files of custom resources should hold definitions", DiagnosticSeverity.Warning),
        Descriptor(CrdProblemIds.Renamed, "Names of custom resources are fitted to C#", DiagnosticSeverity.Info),
        Descriptor(CrdProblemIds.Duplicate, "Kinds should be defined once", DiagnosticSeverity.Warning),
        Descriptor(CrdProblemIds.Namespace, "Namespaces of custom resources must be C# namespaces", DiagnosticSeverity.Warning),
        Descriptor(CrdProblemIds.Fault, "Definitions of custom resources can be turned into classes", DiagnosticSeverity.Warning),
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
