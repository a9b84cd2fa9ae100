namespace KubeDsl.Import;

/// <summary>The result of an import.</summary>
/// <param name="Text">The program: one file of C#.</param>
/// <param name="Resources">What it describes, in the order of the input.</param>
public sealed record ImportedProgram(string Text, IReadOnlyList<ImportedResource> Resources);
