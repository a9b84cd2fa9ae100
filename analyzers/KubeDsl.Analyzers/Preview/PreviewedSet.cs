namespace KubeDsl.Analyzers.Preview;

/// <summary>A set of manifests as the compiler sees it.</summary>
/// <param name="PropertyName">The C# name that it gets; no other set of the project has it.</param>
/// <param name="Set">The name of the set.</param>
/// <param name="Member">The full name of the member that returns it.</param>
/// <param name="Yaml">The YAML, with comments where something is not known.</param>
/// <param name="IsWhole">True when nothing is unknown: the YAML is what the build writes.</param>
internal sealed record PreviewedSet(string PropertyName, string Set, string Member, string Yaml, bool IsWhole);
