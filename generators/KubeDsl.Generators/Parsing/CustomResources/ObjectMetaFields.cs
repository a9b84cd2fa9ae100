using KubeDsl.Generators.Models;

namespace KubeDsl.Generators.Parsing.CustomResources;

/// <summary>
/// The metadata of a custom resource, which its schema does not describe, with the fields of it that are reached from the kind itself:
/// what every built-in kind has.
/// </summary>
internal static class ObjectMetaFields
{
    private static readonly FieldDraft Namespace = Text("namespace", "The namespace the object lives in.");

    private static readonly FieldDraft[] WithoutNamespace =
    [
        Texts("labels", "Labels by which the object can be selected."),
        Texts("annotations", "Free-form notes for people and tools."),
        Text("generateName", "The beginning of a name that the server completes."),
        new("finalizers", FluentShape.List, new ValueDraft(FluentValueKind.String, "string"), null, "What has to be done before the object can be deleted.", "", ""),
        new("ownerReferences", FluentShape.List, new ValueDraft(FluentValueKind.Object, "global::KubeDsl.OwnerReference"), "name", "The objects that this one belongs to.", "", ""),
    ];

    /// <summary>The metadata as a whole.</summary>
    public static FieldDraft Whole { get; } = new(
        "metadata", FluentShape.Single, new ValueDraft(FluentValueKind.Object, "global::KubeDsl.ObjectMeta"), null, "Name, labels and annotations of the object.", "", "");

    /// <summary>The fields that are reached from the kind.</summary>
    public static IEnumerable<FieldDraft> Of(bool isNamespaced) => isNamespaced ? WithoutNamespace.Append(Namespace) : WithoutNamespace;

    private static FieldDraft Text(string name, string summary) =>
        new(name, FluentShape.Single, new ValueDraft(FluentValueKind.String, "string"), null, summary, "", "");

    private static FieldDraft Texts(string name, string summary) =>
        new(name, FluentShape.Map, new ValueDraft(FluentValueKind.String, "string"), null, summary, "", "");
}
