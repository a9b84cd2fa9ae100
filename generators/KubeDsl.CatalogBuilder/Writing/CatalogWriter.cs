using System.Text;
using KubeDsl.CatalogBuilder.Merging;
using KubeDsl.CatalogBuilder.Reading;
using KubeDsl.Schema;

namespace KubeDsl.CatalogBuilder.Writing;

/// <summary>Writes the catalogue: a line for a kind, a line for a type, and an indented line for each of its fields, all in ordinal order.</summary>
internal static class CatalogWriter
{
    private const string Heading =
        """
        # Kinds, types and fields of the Kubernetes API, {0} to {1}. Made by generators/KubeDsl.CatalogBuilder; do not edit.
        # kind API-VERSION NAME PLURAL SCOPE facts; type NAME facts; below a type, indented: FIELD TYPE facts.
        # TYPE: [] list of, {{}} map of, json: free-form; a type name without a dot is of the same group and version.
        # in=FIRST..LAST: the versions that have it (of a field or value: where the type or field has it; an open end is an end of that range);
        # required, or required=FIRST..LAST; list=atomic|set|map:KEYS; merge=KEY of strategic merge; map=atomic;
        # enum=NAME:VALUE@FIRST..LAST|VALUE: a closed set and its name in C#, ~ for a blank; use=API-VERSION:KIND in its place;
        # transient: answered and not kept; subresource: has no collection of its own.

        """;

    public static string Write(
        KubernetesVersion oldest, KubernetesVersion newest, IReadOnlyList<MergedKind> kinds, IReadOnlyList<MergedType> types)
    {
        var text = new StringBuilder(1 << 18);
        text.Append(string.Format(null, Heading.ReplaceLineEndings("\n"), oldest, newest));
        foreach (var line in kinds.Select(KindLine).Order(StringComparer.Ordinal))
            text.Append(line).Append('\n');
        foreach (var type in types.OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            text.Append(TypeLine(type)).Append('\n');
            foreach (var field in type.Fields.OrderBy(field => field.Name, StringComparer.Ordinal))
                text.Append(' ').Append(FieldLine(TypeNames.Scope(type.Name), field)).Append('\n');
        }
        return text.ToString();
    }

    private static string KindLine(MergedKind kind)
    {
        var life = kind.Life;
        var line = new FactLine($"kind {kind.Name.ApiVersion} {kind.Name.Kind} {kind.Plural} {(kind.IsCluster ? "cluster" : "namespaced")}");
        line.Add("transient", kind.IsTransient);
        line.Add("subresource", kind.IsSubresource);
        line.Add("list", kind.ListKind);
        line.Add("type", kind.TypeName);
        line.Add("in", kind.First is null ? null : new VersionRange(kind.First, kind.Last).ToString());
        line.Add("introduced", life.Introduced?.ToString());
        line.Add("deprecated", life.Deprecated?.ToString());
        line.Add("removed", life.Removed?.ToString());
        line.Add("use", life.Replacement is null ? null : $"{life.Replacement.ApiVersion}:{life.Replacement.Kind}");
        return line.ToString();
    }

    private static string TypeLine(MergedType type)
    {
        var line = new FactLine($"type {type.Name}");
        line.Add("in", type.Versions);
        line.Add("map=atomic", type.IsAtomicMap);
        return line.ToString();
    }

    private static string FieldLine(string scope, MergedField field)
    {
        var line = new FactLine($"{field.Name} {Abbreviate(scope, field.Type)}");
        line.Add("in", field.Versions);
        line.Add("required", field.Required == VersionRange.All);
        line.Add("required", field.Required ?? VersionRange.All);
        line.Add("list", field.ListKind);
        line.Add("merge", field.PatchMergeKey);
        line.Add("map=atomic", field.IsAtomicMap);
        line.Add("enum", field.ClosedSet is null ? null : $"{field.ClosedSet.Name}:{string.Join('|', field.ClosedSet.Values.Select(ValueWord))}");
        return line.ToString();
    }

    private static string ValueWord(EnumValue value)
    {
        if (value.Value.AsSpan().IndexOfAny("~|@\n") >= 0)
            throw new CatalogInputException($"The value '{value.Value}' of a closed set cannot be written in the catalogue's format.");
        var range = new VersionRange(value.First, value.Last);
        var word = value.Value.Replace(' ', '~');
        return range == VersionRange.All ? word : $"{word}@{range}";
    }

    private static string Abbreviate(string scope, string type)
    {
        var start = type.LastIndexOfAny([']', '}', ':']) + 1;
        var name = type[start..];
        return name.StartsWith(scope + ".", StringComparison.Ordinal) && !name[(scope.Length + 1)..].Contains('.')
            ? type[..start] + name[(scope.Length + 1)..]
            : type;
    }
}
