namespace KubeDsl.Cli.Checking.Inputs;

/// <summary>Something to read.</summary>
/// <param name="Name">The name for people.</param>
/// <param name="Path">The full path; null for standard input.</param>
internal sealed record InputPath(string Name, string? Path);
