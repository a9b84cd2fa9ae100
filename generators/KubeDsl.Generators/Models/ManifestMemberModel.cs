namespace KubeDsl.Generators.Models;

/// <summary>A member with the <c>[Manifests]</c> attribute that can be run.</summary>
/// <param name="Type">The full C# name of its class, without <c>global::</c>.</param>
/// <param name="TypeName">The short name of its class.</param>
/// <param name="Member">The name of the member.</param>
/// <param name="Invocation">The C# that runs it.</param>
/// <param name="IsSingle">True when it returns one resource.</param>
/// <param name="SetName">The name that the attribute gives; null when the set is named after the class.</param>
internal sealed record ManifestMemberModel(string Type, string TypeName, string Member, string Invocation, bool IsSingle, string? SetName);
