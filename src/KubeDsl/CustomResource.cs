using System.Runtime.CompilerServices;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

/// <summary>
/// A resource of any kind, for those that have no class: custom resources without a definition at hand, and kinds of an API version
/// that the cluster has and KubeDsl does not know. Its fields are set by their paths: <c>.Set("spec.replicas", 3)</c>.
/// </summary>
/// <remarks><see href="https://kubernetes.io/docs/concepts/extend-kubernetes/api-extension/custom-resources/">Kubernetes reference</see></remarks>
public sealed class CustomResource : Resource
{
    private static readonly string[] Metadata = ["metadata"];

    /// <summary>Describes a resource.</summary>
    /// <param name="apiVersion">The group and version of its API, such as <c>example.com/v1</c>.</param>
    /// <param name="kind">Its kind, such as <c>Database</c>.</param>
    /// <param name="name">The value of <c>metadata.name</c>; left out when null.</param>
    /// <param name="line">The line of the call; given by the compiler.</param>
    /// <param name="file">The file of the call; given by the compiler.</param>
    /// <exception cref="ArgumentException"><paramref name="apiVersion"/> or <paramref name="kind"/> is null or empty.</exception>
    [Recipe(typeof(MetadataRecipes), nameof(MetadataRecipes.OfKind))]
    public CustomResource(string apiVersion, string kind, string? name = null, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "")
        : base(MetadataRecipes.OfKind(MapNode.Empty, Given(apiVersion, nameof(apiVersion)), Given(kind, nameof(kind)), FieldValues.Of(name)), null, line, file)
    {
    }

    /// <summary>Sets the namespace of the resource.</summary>
    /// <param name="value">The name of the namespace; null removes it.</param>
    [ManifestField("metadata.namespace", FieldOperation.Set)]
    public CustomResource Namespace(string? value) => Fields.Set(this, Metadata, "namespace", FieldValues.Of(value));

    /// <summary>Sets a label of the resource.</summary>
    /// <param name="key">The key of the label.</param>
    /// <param name="value">Its value.</param>
    [ManifestField("metadata.labels", FieldOperation.Put)]
    public CustomResource WithLabel(string key, string value) => Fields.Put(this, Metadata, "labels", key, FieldValues.Of(value)!);

    /// <summary>Sets an annotation of the resource.</summary>
    /// <param name="key">The key of the annotation.</param>
    /// <param name="value">Its value.</param>
    [ManifestField("metadata.annotations", FieldOperation.Put)]
    public CustomResource WithAnnotation(string key, string value) => Fields.Put(this, Metadata, "annotations", key, FieldValues.Of(value)!);

    private static string Given(string text, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(text, parameter);
        return text;
    }
}
