using KubeDsl.Manifests;

namespace KubeDsl.Fakes.Applying;

/// <summary>What came of an apply: an object, or the conflicts that stood against it.</summary>
internal sealed record ApplyOutcome(MapNode? Object, IReadOnlyList<ApplyConflict> Conflicts);
