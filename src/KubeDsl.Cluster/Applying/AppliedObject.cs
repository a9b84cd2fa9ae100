using KubeDsl.Cluster.Running;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Applying;

/// <summary>What became of one object, and what the server has now; null when it has nothing of it.</summary>
internal sealed record AppliedObject(ObjectResult Result, MapNode? Live);
