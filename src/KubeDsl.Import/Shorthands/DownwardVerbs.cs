using KubeDsl.Import.Code;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;

namespace KubeDsl.Import.Shorthands;

/// <summary>What a container is told of its pod: <c>PodField.PodIP</c>, <c>ResourceField.LimitsMemory</c>.</summary>
internal static class DownwardVerbs
{
    private static readonly (string Member, MapNode Node)[] Fields =
    [
        ("Name", DownwardFields.PodName()),
        ("Namespace", DownwardFields.PodNamespace()),
        ("Uid", DownwardFields.PodUid()),
        ("Labels", DownwardFields.PodLabels()),
        ("Annotations", DownwardFields.PodAnnotations()),
        ("ServiceAccountName", DownwardFields.ServiceAccountName()),
        ("NodeName", DownwardFields.NodeName()),
        ("HostIP", DownwardFields.HostIP()),
        ("HostIPs", DownwardFields.HostIPs()),
        ("PodIP", DownwardFields.PodIP()),
        ("PodIPs", DownwardFields.PodIPs()),
    ];

    private static readonly (string Member, MapNode Node)[] Amounts =
    [
        ("LimitsCpu", DownwardFields.LimitsCpu()),
        ("LimitsMemory", DownwardFields.LimitsMemory()),
        ("LimitsEphemeralStorage", DownwardFields.LimitsEphemeralStorage()),
        ("RequestsCpu", DownwardFields.RequestsCpu()),
        ("RequestsMemory", DownwardFields.RequestsMemory()),
        ("RequestsEphemeralStorage", DownwardFields.RequestsEphemeralStorage()),
    ];

    /// <summary>A field of the pod; null when there is no name for it.</summary>
    public static Expression? Field(MapNode field) => Member("PodField", Fields, field) ?? Entry(field);

    /// <summary>A request or limit; null when there is no name for it.</summary>
    public static Expression? Amount(MapNode field) => Member("ResourceField", Amounts, field);

    /// <summary>A file of a downward API volume.</summary>
    public static Call? Item(ShorthandSite site, MapNode item) => (item.Text("path"), item["fieldRef"], item["resourceFieldRef"]) switch
    {
        ({ } path, MapNode field, null) when Field(field) is { } known =>
            Verb.Of("WithItem", source => VolumeRecipes.FieldFile(source, path, field), new TextLiteral(path), known),
        ({ } path, null, MapNode field) when Amount(field) is { } known =>
            Verb.Of("WithItem", source => VolumeRecipes.ResourceFile(source, path, field), new TextLiteral(path), known),
        _ => null,
    };

    private static Expression? Member(string type, (string Member, MapNode Node)[] known, MapNode field)
    {
        foreach (var (member, node) in known)
            if (node.Equals(field))
                return new Atom($"{type}.{member}");
        return null;
    }

    private static Expression? Entry(MapNode field) =>
        Entry(field, "metadata.labels['", "Label", DownwardFields.PodLabel) ?? Entry(field, "metadata.annotations['", "Annotation", DownwardFields.PodAnnotation);

    private static Expression? Entry(MapNode field, string start, string method, Func<ManifestNode?, MapNode> recipe)
    {
        if (field.Text("fieldPath") is not { } path || !path.StartsWith(start, StringComparison.Ordinal) || !path.EndsWith("']", StringComparison.Ordinal) || path.Length < start.Length + 2)
            return null;
        var key = path[start.Length..^2];
        return recipe(key).Equals(field) ? new Invocation("PodField." + method, new TextLiteral(key)) : null;
    }
}
