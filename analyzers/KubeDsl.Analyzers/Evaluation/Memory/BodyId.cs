namespace KubeDsl.Analyzers.Evaluation.Memory;

/// <summary>A body of a compilation: the same one as long as only bodies are edited.</summary>
/// <param name="Tree">The file, by its position among the files.</param>
/// <param name="Ordinal">The body, by its position in the file.</param>
internal readonly record struct BodyId(int Tree, int Ordinal);
