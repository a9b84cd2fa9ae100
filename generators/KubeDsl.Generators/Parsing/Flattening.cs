using KubeDsl.Schema;

namespace KubeDsl.Generators.Parsing;

/// <summary>
/// Which nested fields can be reached from the outside: those of the metadata that people set, of the spec, and of the
/// pod template.
/// </summary>
internal static class Flattening
{
    private static readonly string[] MetadataFields = ["labels", "annotations", "namespace", "generateName", "finalizers", "ownerReferences"];

    /// <summary>Nearest first: where a name stands on several levels the nearest has it.</summary>
    public static IEnumerable<(string At, FieldInfo Field)> FieldsOf(TypeInfo type, Catalog catalog)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (at, field) in Levels(type, catalog))
            if (taken.Add(field.Name))
                yield return (at, field);
    }

    /// <summary>The dotted path from <paramref name="type"/> to its pod spec; null when it has none.</summary>
    public static string? PodSpecPath(TypeInfo type, Catalog catalog)
    {
        if (type.Name == "core.v1.PodSpec")
            return "";
        foreach (var step in new[] { "spec", "template", "jobTemplate" })
            if (type.FindField(step) is { Type.Kind: FieldTypeKind.Object } field
                && catalog.FindType(field.Type.TypeName!) is { } inner
                && PodSpecPath(inner, catalog) is { } rest)
                return rest.Length == 0 ? step : step + "." + rest;
        return null;
    }

    private static IEnumerable<(string At, FieldInfo Field)> Levels(TypeInfo type, Catalog catalog)
    {
        foreach (var field in type.Fields)
            if (field.Name is not ("apiVersion" or "kind") || KindOf(type, catalog) is null)
                yield return ("", field);

        if (type.FindField("metadata") is { Type: { Kind: FieldTypeKind.Object, TypeName: "meta.v1.ObjectMeta" } })
            foreach (var name in MetadataFields.Where(name => name != "namespace" || KindOf(type, catalog) is not { Scope: ResourceScope.Cluster }))
                yield return ("metadata", catalog.FindType("meta.v1.ObjectMeta")!.FindField(name)!);

        if (Inner(type, "spec", catalog) is { } spec)
        {
            foreach (var field in spec.Fields)
                yield return ("spec", field);

            if (Inner(spec, "jobTemplate", catalog) is { } jobTemplate && Inner(jobTemplate, "spec", catalog) is { } jobSpec)
                foreach (var field in jobSpec.Fields)
                    yield return ("spec.jobTemplate.spec", field);
        }

        if (PodSpecPath(type, catalog) is { } podSpecPath && podSpecPath != "spec" && podSpecPath.Length > 0)
            foreach (var field in catalog.FindType("core.v1.PodSpec")!.Fields)
                yield return (podSpecPath, field);
    }

    /// <summary>The kind whose resources are of this type; null for a type that kinds are made of.</summary>
    private static KindInfo? KindOf(TypeInfo type, Catalog catalog) =>
        type.FindField("metadata") is null ? null : catalog.KindsNamed(type.ShortName).FirstOrDefault(kind => kind.Type?.Name == type.Name);

    private static TypeInfo? Inner(TypeInfo type, string field, Catalog catalog) =>
        type.FindField(field) is { Type: { Kind: FieldTypeKind.Object, TypeName: { } name } } ? catalog.FindType(name) : null;
}
