using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Tests.Versions;

/// <summary>Where the types of the catalogue stand in manifests of a version: for each type a manifest with a hole for an object of it.</summary>
internal sealed class Places
{
    private readonly Dictionary<string, (KindInfo Kind, Func<MapNode, MapNode> Around)> places = new(StringComparer.Ordinal);

    public Places(KubernetesVersion version)
    {
        var waiting = new Queue<TypeInfo>();
        foreach (var kind in Catalog.Default.Kinds)
            if (kind.IsServedIn(version) && kind is { IsPersisted: true, IsSubresource: false, Type: { } type } && places.TryAdd(type.Name, (kind, inner => Root(kind, inner))))
                waiting.Enqueue(type);
        while (waiting.TryDequeue(out var type))
            foreach (var field in type.Fields)
                if (field.ExistsIn(version) && Innermost(field.Type) is { TypeName: { } name, Kind: FieldTypeKind.Object } && Catalog.Default.FindType(name) is { } next)
                {
                    var (kind, around) = places[type.Name];
                    if (places.TryAdd(name, (kind, inner => around(MapNode.Of(field.Name, Wrapped(field.Type, inner))))))
                        waiting.Enqueue(next);
                }
    }

    /// <summary>The fields of all types that can be reached.</summary>
    public IEnumerable<FieldInfo> Fields => places.Keys.Order(StringComparer.Ordinal).SelectMany(name => Catalog.Default.FindType(name)!.Fields);

    /// <summary>A manifest in which a field has a value.</summary>
    public Manifest With(FieldInfo field, ManifestNode value) => new(places[field.DeclaringType.Name].Around(MapNode.Of(field.Name, Wrapped(field.Type, value))));

    private static MapNode Root(KindInfo kind, MapNode inner)
    {
        var root = MapNode.Of(("apiVersion", kind.ApiVersion), ("kind", kind.Name), ("metadata", MapNode.Of("name", "a")));
        foreach (var entry in inner)
            root = root.Set(entry.Key, entry.Value);
        return root;
    }

    private static FieldType Innermost(FieldType type) => type.Element is { } element ? Innermost(element) : type;

    private static ManifestNode Wrapped(FieldType type, ManifestNode inner) => type.Kind switch
    {
        FieldTypeKind.List => ListNode.Of([Wrapped(type.Element!, inner)]),
        FieldTypeKind.Map => MapNode.Of("a", Wrapped(type.Element!, inner)),
        _ => inner,
    };
}
