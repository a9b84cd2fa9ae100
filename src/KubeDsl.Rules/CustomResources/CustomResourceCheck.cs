using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources.Expressions;
using KubeDsl.Rules.CustomResources.Preparation;
using KubeDsl.Rules.CustomResources.Schemas;
using KubeDsl.Rules.CustomResources.Validation;
using KubeDsl.Rules.Shapes;
using KubeDsl.Rules.Structure;
using KubeDsl.Rules.Values;
using KubeDsl.Rules.Values.Metadata;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.CustomResources;

/// <summary>Judges a custom resource by its definition, in the steps of a server: decode, prune, default, validate, evaluate.</summary>
internal static class CustomResourceCheck
{
    /// <summary>Judges the manifest when it is a resource of one of the definitions.</summary>
    /// <returns>False when there is no definition of it.</returns>
    public static bool TryCheck(CustomResourceCatalog catalog, ManifestCheck check)
    {
        if (catalog.Count == 0 || catalog.Find(check.Group, check.Kind) is not { } definition)
            return false;
        if (FindVersion(definition, check) is { } version)
            Check(definition, version, check);
        return true;
    }

    private static DefinedVersion? FindVersion(Definition definition, ManifestCheck check)
    {
        var apiVersion = check.Manifest.ApiVersion;
        var name = apiVersion.Substring(apiVersion.IndexOf('/') + 1);
        if (definition.Find(name) is { IsServed: true } version)
            return version;

        var served = definition.Versions.Where(known => known.IsServed).Select(known => $"'{definition.Group}/{known.Name}'").ToArray();
        var remedy = served.Length == 0 ? "Serve a version of it." : $"Use {(served.Length == 1 ? "" : "one of ")}{string.Join(", ", served)}.";
        check.Report(
            StructureRules.UnknownKind,
            check.Root.At("apiVersion"),
            $"The definition of {definition.Kind} {(definition.Find(name) is null ? "has no" : "does not serve the")} version '{FormatDemand.Shown(name)}'. {remedy}",
            replacement: served.Length == 1 ? served[0].Trim('\'') : null);
        return null;
    }

    private static void Check(Definition definition, DefinedVersion version, ManifestCheck check)
    {
        CheckMetadata(definition, check);
        if (version.Schema is not { } schema)
            return;

        var limit = new WorkLimit();
        new UnknownFields(check, limit).Visit(check.Manifest.Root, schema, FieldPath.Root);
        var root = (MapNode)new SchemaDefaults(limit).Apply(check.Manifest.Root, schema, FieldPath.Root);
        if (version.HasStatus)
            root = root.Remove("status");
        root = WithGeneratedName(root);

        var judgement = new Judgement();
        new SchemaCheck(limit).Judge(root, schema, FieldPath.Root, judgement);
        ListTypeCheck.Judge(root, schema, FieldPath.Root, judgement, limit);
        new EmbeddedResourceCheck(check, limit).Judge(root, schema, FieldPath.Root, judgement);
        if (version.Scale is { } scale)
            ScaleCheck.Judge(root, scale, judgement);
        foreach (var problem in judgement.Problems)
            check.Report(problem.Rule, problem.Path, problem.Message, replacement: problem.Replacement);
        if (!judgement.Blocks)
            new ExpressionCheck(check, limit).Visit(root, schema, FieldPath.Root);
    }

    // The server makes up a name before it validates; only its beginning is known.
    private static MapNode WithGeneratedName(MapNode root) =>
        root["metadata"] is MapNode metadata && metadata["generateName"] is UnknownNode or StringNode { Value.Length: > 0 } && metadata["name"] is null or NullNode or StringNode { Value.Length: 0 }
            ? root.Set("metadata", metadata.Set("name", UnknownNode.Instance))
            : root;

    private static void CheckMetadata(Definition definition, ManifestCheck check)
    {
        MetadataCheck.CheckCustom(definition.IsNamespaced, check);
        var metadata = check.Root["metadata"];
        if (metadata is MapNode map && ShapeCatalog.Default.Find("meta.v1.ObjectMeta") is { } shape)
            new StructureCheck(check).Walk(map, shape, FieldPath.Root.Child("metadata"));
        else if (metadata is not null and not UnknownNode and not MapNode)
            check.Report(StructureRules.WrongType, check.Root.At("metadata"), $"'metadata' is {ScalarCheck.Describe(metadata)}, and an object is wanted. Write an object there.");
    }
}
