using System.Collections.Concurrent;
using KubeDsl.Manifests;
using KubeDsl.Rules.Policies.Reading;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Policies.Matching;

/// <summary>What is known of namespaces: all of one that a manifest describes, of others only the name.</summary>
internal sealed class NamespaceFacts(KnownObjects objects)
{
    public const string NameLabel = "kubernetes.io/metadata.name";

    private readonly ConcurrentDictionary<string, MapNode> known = new(StringComparer.Ordinal);

    /// <summary>The labels of a namespace.</summary>
    /// <param name="name">The name; null when it is not known.</param>
    public ObjectView LabelsOf(string? name) =>
        new ObjectView(ObjectOf(name), FieldPath.Root).ObjectOrNothing("metadata").ObjectOrNothing("labels");

    /// <summary>The namespace as policies see it.</summary>
    /// <param name="name">The name; null when it is not known.</param>
    public MapNode ObjectOf(string? name) =>
        name is null ? MapNode.Empty.AsOpen() : known.TryGetValue(name, out var found) ? found : known.GetOrAdd(name, Make);

    /// <summary>Labels of a namespace with the one that the server sets.</summary>
    public static ObjectView WithOwnName(ObjectView labels, string? name) =>
        new(labels.Map.Set(NameLabel, name is null ? UnknownNode.Instance : new StringNode(name)), labels.Path);

    /// <summary>True when the labels of the namespace are known.</summary>
    public bool Knows(string name) => objects.FindNamespace(name) is not null;

    private MapNode Make(string name)
    {
        var given = objects.FindNamespace(name)?.Root["metadata"] as MapNode;
        var metadata = new ObjectView(given ?? MapNode.Empty.AsOpen(), FieldPath.Root);
        // What is created is created in a namespace that is there and stays.
        return MapNode.Of(
            ("metadata", (given ?? MapNode.Empty.AsOpen())
                .Set("name", new StringNode(name))
                .Set("labels", WithOwnName(metadata.ObjectOrNothing("labels"), name).Map)
                .Set("uid", UnknownNode.Instance)
                .Set("creationTimestamp", UnknownNode.Instance)
                .Set("resourceVersion", UnknownNode.Instance)
                .Set("deletionTimestamp", NullNode.Instance)
                .Set("deletionGracePeriodSeconds", NullNode.Instance)),
            ("spec", MapNode.Of("finalizers", ListNode.Of("kubernetes"))),
            ("status", MapNode.Of("phase", "Active")));
    }
}
