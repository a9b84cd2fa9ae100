using KubeDsl.Fakes.Shapes;
using KubeDsl.Manifests;

namespace KubeDsl.Fakes.Applying;

/// <summary>Notes who owns what after a write that is no apply.</summary>
internal static class FieldTracking
{
    /// <summary><paramref name="after"/> with the notes: what was changed now belongs to the writer alone.</summary>
    public static MapNode Note(MapNode before, MapNode after, Shape shape, string manager, string apiVersion, string subresource, string time)
    {
        var managers = ManagedFieldsEntry.ReadAll(after);
        var changed = FieldSets.Changed(before, after, shape);
        var removed = FieldSets.Changed(after, before, shape);
        if (changed.IsEmpty && removed.IsEmpty)
            return after;

        foreach (var entry in managers)
            foreach (var path in changed.Members().Concat(removed.Members()).ToArray())
                entry.Fields.RemoveBelow(path);

        var own = managers.Find(entry => entry.IsSame(manager, "Update", subresource));
        if (own is null && !changed.IsEmpty)
            managers.Add(own = new ManagedFieldsEntry(manager, "Update", apiVersion, subresource, time, new FieldSet()));
        foreach (var path in changed.Members())
            own!.Fields.Add(path);
        return ManagedFieldsEntry.WriteAll(after, managers);
    }
}
