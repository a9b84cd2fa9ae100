using System.Text;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Views;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Values.Metadata;

/// <summary>Judges the metadata of the object itself. The metadata of templates inside it is judged less strictly, by constraints.</summary>
internal static class MetadataCheck
{
    private const int AnnotationBytes = 262144;

    private static readonly EntriesDemand LabelKeys = new(ValueFormats.Find("label-key"), ofKeys: true);
    private static readonly EntriesDemand LabelValues = new(ValueFormats.Find("label-value"), ofKeys: false);
    private static readonly RangeDemand Generation = new(0, null, isQuantity: false, isAbove: false);
    private static readonly EntriesDemand AnnotationKeys = new(ValueFormats.Find("annotation-key"), ofKeys: true);

    public static readonly IReadOnlyList<RuleInfo> Rules =
    [
        ObjectsMustHaveAName.Info, NamesMustFitTheirKind.Info, NamespacesMustFitTheScope.Info, NamespacesMustFitTheScope.ClusterWide, FinalizersMustBeQualified.Info, OwnersMustBeComplete.Info,
    ];

    public static void Check(KindInfo kind, ManifestCheck check)
    {
        var root = check.Root;
        if (!kind.IsPersisted || root["metadata"] is { } node and not MapNode && node is not UnknownNode)
            return;

        var metadata = root.ObjectOrNothing("metadata");
        NamesMustFitTheirKind.Check(metadata, kind, check);
        NamespacesMustFitTheScope.Check(metadata, kind.Scope == ResourceScope.Namespaced, check);
        // The server sets the generation of all others itself, before it looks.
        if (check.Group.Length == 0 && check.Kind is not ("Pod" or "PodTemplate" or "ReplicationController"))
            Generation.Judge(metadata["generation"], false, metadata.At("generation"), check);
        CheckRest(metadata, check);
    }

    /// <summary>Judges the metadata of a custom resource.</summary>
    public static void CheckCustom(bool isNamespaced, ManifestCheck check)
    {
        var root = check.Root;
        if (root["metadata"] is { } node and not MapNode && node is not UnknownNode)
            return;

        var metadata = root.ObjectOrNothing("metadata");
        NamesMustFitTheirKind.CheckCustom(metadata, check);
        NamespacesMustFitTheScope.Check(metadata, isNamespaced, check);
        CheckRest(metadata, check);
    }

    /// <summary>Judges the metadata of a resource inside another, which need not have a name.</summary>
    public static void CheckEmbedded(ObjectView metadata, ManifestCheck check)
    {
        foreach (var field in (string[])["name", "generateName"])
            if (metadata.Text(field) is { Length: > 0 } name && PathSegmentNameFormat.Problem(name) is { } problem && (field == "name" || name is not ("." or "..")))
                check.Report(NamesMustFitTheirKind.Info, metadata.At(field), $"'{field}' is '{FormatDemand.Shown(name)}'. {problem}");
        if (metadata.Text("namespace") is { Length: > 0 } space && Dns1123LabelFormat.Problem(space) is { } misfit)
            check.Report(ValueFormats.Names, metadata.At("namespace"), $"'namespace' is '{FormatDemand.Shown(space)}'. {misfit}");
        Generation.Judge(metadata["generation"], false, metadata.At("generation"), check);
        CheckParts(metadata, check);
    }

    private static void CheckRest(ObjectView metadata, ManifestCheck check)
    {
        ObjectsMustHaveAName.Check(metadata, check);
        CheckParts(metadata, check);
    }

    private static void CheckParts(ObjectView metadata, ManifestCheck check)
    {
        FinalizersMustBeQualified.Check(metadata, "finalizers", check);
        FinalizersMustBeQualified.CheckConflict(metadata, check);
        OwnersMustBeComplete.Check(metadata, check);
        LabelKeys.Judge(metadata["labels"], false, metadata.At("labels"), check);
        LabelValues.Judge(metadata["labels"], false, metadata.At("labels"), check);
        AnnotationKeys.Judge(metadata["annotations"], false, metadata.At("annotations"), check);
        CheckSize(metadata, check);
    }

    private static void CheckSize(ObjectView metadata, ManifestCheck check)
    {
        if (metadata["annotations"] is not MapNode annotations)
            return;
        var bytes = 0L;
        foreach (var entry in annotations)
            bytes += Encoding.UTF8.GetByteCount(entry.Key) + (entry.Value is StringNode text ? Encoding.UTF8.GetByteCount(text.Value) : 0);
        if (bytes > AnnotationBytes)
            check.Report(CountDemand.Info, metadata.At("annotations"), $"The annotations have {bytes} bytes together. Use at most {AnnotationBytes}.");
    }
}
