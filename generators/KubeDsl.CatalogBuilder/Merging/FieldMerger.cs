using KubeDsl.CatalogBuilder.Reading;
using KubeDsl.Schema;

namespace KubeDsl.CatalogBuilder.Merging;

/// <summary>
/// Lays a field of all versions over each other. How its items merge is taken from the newest version: older documents only said less.
/// </summary>
internal static class FieldMerger
{
    /// <param name="type">The name of the type.</param>
    /// <param name="name">The name of the field.</param>
    /// <param name="whole">The versions that have the type.</param>
    /// <param name="items">The field in each version that has it.</param>
    /// <param name="facts">Tells free-form types, durations and accepted changes of type.</param>
    /// <param name="closedSets">Tells the values of closed fields.</param>
    public static MergedField Merge(
        string type, string name, KubernetesVersion[] whole, (KubernetesVersion Version, OpenApiField Field)[] items, HandKeptFacts facts, ClosedSets closedSets)
    {
        var path = $"{type}.{name}";
        var present = items.Select(item => item.Version).ToArray();
        var newest = items[^1].Field;
        if (items.FirstOrDefault(item => item.Field.Type != newest.Type) is { Field: { } other } changed && !facts.Says("retyped", path))
            throw new CatalogInputException($"'{path}' is '{other.Type}' in {changed.Version} and '{newest.Type}' in {present[^1]}. If the newer type does for both, say 'retyped {path}' in facts.txt.");

        return new MergedField(
            name,
            TypeOf(path, newest.Type, facts),
            Presence.Range(path, whole, present),
            Subrange($"{path} required", present, items, field => field.IsRequired),
            newest.ListKind,
            newest.PatchMergeKey,
            newest.IsAtomicMap,
            closedSets.Find(type, name) is { } set ? WithinField(path, present, set) : null);
    }

    private static string TypeOf(string path, string type, HandKeptFacts facts)
    {
        if (facts.Says("duration", path))
            return "duration";
        var bare = type.LastIndexOfAny([']', '}']) + 1;
        return facts.Says("free-form", type[bare..]) ? $"{type[..bare]}json:{type[bare..]}" : type;
    }

    /// <summary>The values that some of the field's versions know, each with its range cut to the field's.</summary>
    private static ClosedSet WithinField(string path, KubernetesVersion[] present, ClosedSet set) => set with
    {
        Values = [.. set.Values
            .Select(value => (value.Value, Versions: present.Where(value.ExistsIn).ToArray()))
            .Where(value => value.Versions.Length > 0)
            .Select(value =>
            {
                var range = Presence.Range($"{path} {value.Value}", present, value.Versions);
                return new EnumValue(value.Value, range.First, range.Last);
            })],
    };

    private static VersionRange? Subrange(
        string subject, KubernetesVersion[] present, (KubernetesVersion Version, OpenApiField Field)[] items, Func<OpenApiField, bool> has)
    {
        var having = items.Where(item => has(item.Field)).Select(item => item.Version).ToArray();
        return having.Length == 0 ? null : Presence.Range(subject, present, having);
    }
}
