using KubeDsl.Cluster.Secrecy;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Diffing;

/// <summary>One field that is, or would be, different.</summary>
/// <param name="Path">The field, with the entries of lists by name: <c>spec.template.spec.containers[web].image</c>.</param>
/// <param name="Before">The value as it was; null when the field was not there.</param>
/// <param name="After">The value as it is now; null when the field is gone.</param>
internal sealed record FieldChange(string Path, ManifestNode? Before, ManifestNode? After)
{
    /// <summary>True when the values are not to be shown; then they are not here either.</summary>
    public bool IsSecret { get; private init; }

    /// <summary>A change of which only the kind may be told.</summary>
    public static FieldChange Secret(string path, bool wasThere, bool isThere)
    {
        var mask = new StringNode(SecretText.Mask);
        return new FieldChange(path, wasThere ? mask : null, isThere ? mask : null) { IsSecret = true };
    }
}
