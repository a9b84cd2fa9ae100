using KubeDsl.Import.Code;
using KubeDsl.Manifests;

namespace KubeDsl.Import.Resources;

/// <summary>A resource that others may refer to by a variable.</summary>
/// <param name="Node">Its tree.</param>
/// <param name="Variable">The variable that holds it.</param>
internal sealed record Neighbour(MapNode Node, Variable Variable);
