using KubeDsl.Manifests;

namespace KubeDsl.Analyzers.Evaluation.Dsl;

/// <summary>What the metadata on a class of the DSL says about it.</summary>
/// <param name="SchemaName">The name of its type in the catalogue.</param>
/// <param name="Blank">What a new object holds.</param>
/// <param name="PodSpecPath">The way to its pod spec; null where there is none.</param>
internal sealed record SchemaClass(string SchemaName, MapNode Blank, string[]? PodSpecPath)
{
    public bool IsResource => Blank.Count > 0;
}
