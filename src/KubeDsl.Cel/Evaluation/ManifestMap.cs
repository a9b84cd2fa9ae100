using KubeDsl.Cel.Checking;
using KubeDsl.Manifests;

namespace KubeDsl.Cel.Evaluation;

/// <summary>A map or an object of a manifest; values are read when they are asked for.</summary>
internal sealed class ManifestMap(MapNode map, CelType type) : CelMap
{
    private readonly CelObjectType? declared = type as CelObjectType;
    private readonly CelType value = type.Kind == CelTypeKind.Map ? type.Parameters[1] : CelType.Dyn;

    public override CelType Type => (CelType?)declared ?? CelType.DynMap;

    public override int Count => map.Count;

    public override bool IsOpen => map.IsOpen;

    public override IEnumerable<KeyValuePair<CelValue, CelValue>> Entries
    {
        get
        {
            foreach (var entry in map)
            {
                var known = declared?.FindKey(entry.Key);
                if (known is not null && entry.Value is NullNode && known.Type.Kind != CelTypeKind.Null)
                    continue;
                var key = new CelString(known?.Name ?? entry.Key) { Node = entry.Value };
                yield return new KeyValuePair<CelValue, CelValue>(key, ManifestValues.Read(entry.Value, known?.Type ?? value));
            }
        }
    }

    public override CelValue? Find(CelValue key) => key is CelString name ? Find(name.Value) : null;

    public override CelValue? Find(string name)
    {
        if (declared is null)
            return map[name] is { } node ? ManifestValues.Read(node, value) : null;

        // A null in a declared object is as good as no entry.
        var field = declared.Resolve(name);
        return field is not null && map[field.Key] is { } child && child is not NullNode
            ? ManifestValues.Read(child, field.Type)
            : null;
    }
}
