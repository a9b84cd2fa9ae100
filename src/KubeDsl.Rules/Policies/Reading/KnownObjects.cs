using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Policies.Reading;

/// <summary>The objects that policies may ask for: parameters and namespaces.</summary>
internal sealed class KnownObjects
{
    private readonly ILookup<(string ApiVersion, string Kind), Manifest> byKind;

    public KnownObjects(IReadOnlyList<Manifest> documents)
    {
        byKind = documents.ToLookup(document => (document.ApiVersion, document.Kind));
        HasNamelessObjects = documents.Any(IsNameless);
    }

    /// <summary>True when there are objects of which it is not known which they are.</summary>
    public bool HasNamelessObjects { get; }

    public IEnumerable<Manifest> OfKind(string apiVersion, string kind) => byKind[(apiVersion, kind)];

    /// <summary>The manifest of a namespace; null when there is none.</summary>
    public Manifest? FindNamespace(string name) => byKind[("v1", "Namespace")].LastOrDefault(manifest => manifest.Name == name);

    /// <summary>True for an object of which it is not known which it is.</summary>
    public static bool IsNameless(Manifest manifest)
    {
        var root = new ObjectView(manifest.Root, FieldPath.Root);
        var metadata = root.ObjectOrNothing("metadata");
        return IsOpen(root, "apiVersion") || IsOpen(root, "kind") || IsOpen(root, "metadata") || IsOpen(metadata, "name") || IsOpen(metadata, "namespace");
    }

    private static bool IsOpen(ObjectView view, string key) => view.Map[key] is UnknownNode || (view.Map[key] is null && view.Map.IsOpen);
}
