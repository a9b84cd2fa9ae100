namespace KubeDsl.Build.Writing;

/// <summary>What an update of the output folder did.</summary>
/// <param name="Files">The full paths of all files that are up to date now.</param>
/// <param name="Changed">How many of them were written.</param>
/// <param name="Removed">How many files of earlier emissions were removed.</param>
public sealed record WriteResult(IReadOnlyList<string> Files, int Changed, int Removed);
