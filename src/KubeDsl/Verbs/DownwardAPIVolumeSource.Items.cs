using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

public sealed partial class DownwardAPIVolumeSource
{
    /// <summary>Adds a file that holds a field of the pod, such as <see cref="PodField.Labels"/>.</summary>
    /// <param name="path">The name of the file.</param>
    /// <param name="field">The field.</param>
    /// <remarks><see href="https://kubernetes.io/docs/tasks/inject-data-application/downward-api-volume-expose-pod-information/">Kubernetes reference</see></remarks>
    [Recipe(typeof(VolumeRecipes), nameof(VolumeRecipes.FieldFile))]
    public DownwardAPIVolumeSource WithItem(string path, ObjectFieldSelector field)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(field);
        return this.Cook(source => VolumeRecipes.FieldFile(source, path, field.ToNode()));
    }

    /// <summary>Adds a file that holds a request or limit: <c>ResourceField.LimitsCpu.ContainerName("web")</c>.</summary>
    /// <param name="path">The name of the file.</param>
    /// <param name="field">The amount, with the name of its container.</param>
    /// <remarks><see href="https://kubernetes.io/docs/tasks/inject-data-application/downward-api-volume-expose-pod-information/">Kubernetes reference</see></remarks>
    [Recipe(typeof(VolumeRecipes), nameof(VolumeRecipes.ResourceFile))]
    public DownwardAPIVolumeSource WithItem(string path, ResourceFieldSelector field)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(field);
        return this.Cook(source => VolumeRecipes.ResourceFile(source, path, field.ToNode()));
    }
}
