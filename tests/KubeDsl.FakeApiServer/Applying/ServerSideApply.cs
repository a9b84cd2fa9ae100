using KubeDsl.Fakes.Shapes;
using KubeDsl.Manifests;

namespace KubeDsl.Fakes.Applying;

/// <summary>Server-side apply: merge, conflicts with the other owners, and removal of what the manager no longer says.</summary>
internal static class ServerSideApply
{
    /// <summary>Applies an object over the stored one (or none).</summary>
    public static ApplyOutcome Run(MapNode? stored, MapNode applied, Shape shape, string manager, string apiVersion, bool force, string time)
    {
        var managers = ManagedFieldsEntry.ReadAll(stored ?? MapNode.Empty);
        var own = managers.Find(entry => entry.IsSame(manager, "Apply", ""));
        var said = FieldSets.Of(applied, shape);
        var merged = (MapNode)TreeMerge.Over(stored ?? MapNode.Empty, WithoutManagedFields(applied), shape);

        var others = managers.Where(entry => entry != own).ToList();
        var changed = FieldSets.Changed(stored ?? MapNode.Empty, merged, shape);
        var conflicts = Conflicts(others, changed);
        if (conflicts.Count > 0 && !force)
            return new ApplyOutcome(null, conflicts);
        foreach (var path in changed.Members())
            foreach (var other in others)
                other.Fields.RemoveBelow(path);

        if (own is not null)
            merged = Prune(merged, shape, own.Fields, said, others);
        var isSame = own is not null && own.Fields.Write().Equals(said.Write());
        var entries = Ordered(managers, own, new ManagedFieldsEntry(manager, "Apply", apiVersion, "", isSame ? own!.Time : time, said));
        return new ApplyOutcome(ManagedFieldsEntry.WriteAll(merged, entries), []);
    }

    private static List<ApplyConflict> Conflicts(List<ManagedFieldsEntry> others, FieldSet changed) =>
    [
        .. others.SelectMany(other => changed.Members()
            .Where(path => path.Count > 0 && other.Fields.Has(path))
            .Select(path => new ApplyConflict(other.Described, Steps.Text(path))))
    ];

    // What nobody else owns goes; what lies above a field of somebody else stays. An item of a list goes before its keys, by which it is found.
    private static MapNode Prune(MapNode merged, Shape shape, FieldSet before, FieldSet now, List<ManagedFieldsEntry> others)
    {
        foreach (var path in before.Members().OrderBy(path => path.Count))
            if (!now.Touches(path) && !others.Exists(other => other.Fields.Touches(path)))
                merged = (MapNode?)TreeMerge.Without(merged, shape, path) ?? MapNode.Empty;
        return merged;
    }

    private static IEnumerable<ManagedFieldsEntry> Ordered(List<ManagedFieldsEntry> managers, ManagedFieldsEntry? own, ManagedFieldsEntry renewed) =>
        own is null ? managers.Append(renewed) : managers.Select(entry => entry == own ? renewed : entry);

    private static MapNode WithoutManagedFields(MapNode applied) =>
        applied["metadata"] is MapNode metadata && metadata.ContainsKey("managedFields") ? applied.Set("metadata", metadata.Remove("managedFields")) : applied;
}
