using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Relations;

/// <summary>Fills in what depends on several fields of an object; runs after the defaults of its fields.</summary>
internal delegate MapNode DefaultRelation(MapNode map, KubernetesVersion version);
