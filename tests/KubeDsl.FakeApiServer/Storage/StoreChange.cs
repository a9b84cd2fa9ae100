using KubeDsl.Manifests;

namespace KubeDsl.Fakes.Storage;

/// <summary>One change of the store.</summary>
internal sealed record StoreChange(long Version, ObjectKey Key, MapNode? Before, MapNode? After);
