namespace KubeDsl.Rules.Views;

/// <summary>A pod that a manifest describes: the object, the metadata of its pods and their spec.</summary>
internal readonly record struct DescribedPod(ManifestCheck Check, ObjectView Metadata, ObjectView Spec);
