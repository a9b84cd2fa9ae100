namespace KubeDsl.Manifests.Recipes;

/// <summary>
/// What every regular container of a pod gets, those added later included: the mount of a shared folder, the address of an
/// ambassador. So the order of the calls does not matter.
/// </summary>
/// <remarks>
/// Until the resource is finished the pod spec keeps a note of it under <see cref="Note"/>, a name no field can have;
/// <see cref="Completion"/> acts on the note and removes it.
/// </remarks>
public static class EveryContainer
{
    /// <summary>The key of the note in a pod spec that is not finished.</summary>
    public const string Note = "(every container)";

    private static readonly string[] Here = [];

    /// <summary>Gives every regular container a mount, unless it mounts something at that path already.</summary>
    public static MapNode Mounts(MapNode podSpec, MapNode mount) => Gets(podSpec, "volumeMounts", mount);

    /// <summary>Gives every regular container an environment variable, unless it sets that name already.</summary>
    public static MapNode HasVariable(MapNode podSpec, MapNode variable) => Gets(podSpec, "env", variable);

    /// <summary>The mount that every container gets at <paramref name="path"/>; null when there is none.</summary>
    internal static MapNode? MountAt(MapNode podSpec, StringNode path) =>
        (podSpec.Find(Note, "volumeMounts") as ListNode)?.OfType<MapNode>().FirstOrDefault(mount => path.Equals(mount["mountPath"]));

    /// <summary>The pod spec with the note acted on and removed.</summary>
    internal static MapNode Settle(MapNode podSpec)
    {
        if (podSpec[Note] is UnknownNode || (podSpec.IsOpen && podSpec[Note] is null))
            return GivePerhaps(GivePerhaps(podSpec, "volumeMounts"), "env").Remove(Note);
        if (podSpec[Note] is not MapNode note)
            return podSpec;

        foreach (var field in note)
        {
            if (field.Value is ListNode items)
                foreach (var item in items.OfType<MapNode>())
                    podSpec = Give(podSpec, field.Key, item);
            if (field.Value is not ListNode { IsOpen: false })
                podSpec = GivePerhaps(podSpec, field.Key);
        }
        return podSpec.Remove(Note);
    }

    private static MapNode Gets(MapNode podSpec, string field, MapNode item) =>
        Give(podSpec, field, item).Change([Note], note => note.Append(field, item));

    private static MapNode Give(MapNode podSpec, string field, MapNode item) =>
        podSpec.ChangeItems(Here, "containers", container => Has(container, field, item) switch
        {
            true => container,
            false => container.Append(field, item),
            null => container.AppendPerhaps(field),
        });

    private static MapNode GivePerhaps(MapNode podSpec, string field) =>
        podSpec.ChangeItems(Here, "containers", container => container.AppendPerhaps(field));

    // Null where that is not known.
    private static bool? Has(MapNode container, string field, MapNode item)
    {
        var key = field == "env" ? "name" : "mountPath";
        if (item[key] is not StringNode name)
            return item[key] is UnknownNode ? null : false;
        if (container[field] is not ListNode present)
            return container[field] is UnknownNode || (container.IsOpen && container[field] is null) ? null : false;
        if (present.Any(found => found.Equals(item) || name.Equals(found.Find(key))))
            return true;
        return present.IsOpen || present.Any(found => found is UnknownNode || found.Find(key) is UnknownNode) ? null : false;
    }
}
