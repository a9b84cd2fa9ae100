namespace KubeDsl.Generators.Models.CustomResources;

/// <summary>What a file with CustomResourceDefinitions holds.</summary>
/// <param name="Path">The file.</param>
/// <param name="Kinds">The kinds, one for each version that is served, in the order of the file.</param>
/// <param name="Problems">What there is to say about the file.</param>
public sealed record CrdFile(string Path, EquatableArray<CrdKind> Kinds, EquatableArray<CrdProblem> Problems);
