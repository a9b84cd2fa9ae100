namespace KubeDsl.Generators.Models.CustomResources;

/// <summary>The classes that a file makes of a kind.</summary>
/// <param name="Namespace">The C# namespace.</param>
/// <param name="Name">The name of the kind's class.</param>
/// <param name="Parts">The names of the classes and closed sets of its parts.</param>
/// <param name="Path">The file.</param>
public sealed record KindClaim(string Namespace, string Name, EquatableArray<string> Parts, string Path);
