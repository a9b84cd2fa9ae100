namespace KubeDsl.Rules.Views;

/// <summary>A pod that a manifest describes: the object, the metadata of its pods and their spec.</summary>
internal sealed record DescribedPod(ManifestCheck Check, ObjectView Metadata, ObjectView Spec)
{
    /// <summary>The labels of its pods.</summary>
    public ObjectView Labels { get; } = Metadata.ObjectOrNothing("labels");

    public string Namespace => Check.Manifest.Namespace;

    /// <summary>For messages: <c>Deployment 'web'</c>.</summary>
    public string Owner => $"{Check.Kind} '{Check.Manifest.Name}'";
}
