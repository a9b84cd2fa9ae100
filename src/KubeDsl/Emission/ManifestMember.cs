using System.ComponentModel;

namespace KubeDsl.Emission;

/// <summary>One <c>[Manifests]</c> member.</summary>
/// <param name="Set">The name of its set.</param>
/// <param name="Member">The member in C#, such as <c>Shop.Define</c>.</param>
/// <param name="Resources">Runs the member.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ManifestMember(string Set, string Member, Func<ManifestContext, IEnumerable<Resource?>?> Resources);
