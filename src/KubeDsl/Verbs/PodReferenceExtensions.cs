using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

/// <summary>Refers to what pods use by the object itself.</summary>
public static class PodReferenceExtensions
{
    /// <summary>Runs the pods as a service account.</summary>
    /// <param name="workload">What runs the pods.</param>
    /// <param name="account">The service account, in the same namespace.</param>
    /// <remarks><see href="https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/">Kubernetes reference</see></remarks>
    [Recipe(typeof(PodRecipes), nameof(PodRecipes.ServiceAccountName), Receiver = RecipeReceiver.PodSpec)]
    public static T ServiceAccountName<T>(this T workload, ServiceAccount account) where T : KubeObject, IPodTemplate
    {
        ArgumentNullException.ThrowIfNull(account);
        return workload.CookPod(pod => PodRecipes.ServiceAccountName(pod, account.ToNode()));
    }

    /// <summary>Runs the pods with the priority of a class.</summary>
    /// <param name="workload">What runs the pods.</param>
    /// <param name="priorityClass">The class.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/">Kubernetes reference</see></remarks>
    [Recipe(typeof(PodRecipes), nameof(PodRecipes.PriorityClassName), Receiver = RecipeReceiver.PodSpec)]
    public static T PriorityClassName<T>(this T workload, PriorityClass priorityClass) where T : KubeObject, IPodTemplate
    {
        ArgumentNullException.ThrowIfNull(priorityClass);
        return workload.CookPod(pod => PodRecipes.PriorityClassName(pod, priorityClass.ToNode()));
    }

    /// <summary>Adds the credentials with which images are pulled.</summary>
    /// <param name="workload">What runs the pods.</param>
    /// <param name="secret">The Secret, of type <c>kubernetes.io/dockerconfigjson</c>.</param>
    /// <remarks><see href="https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/">Kubernetes reference</see></remarks>
    [Recipe(typeof(PodRecipes), nameof(PodRecipes.ImagePullSecret), Receiver = RecipeReceiver.PodSpec)]
    public static T WithImagePullSecret<T>(this T workload, Secret secret) where T : KubeObject, IPodTemplate
    {
        ArgumentNullException.ThrowIfNull(secret);
        return workload.CookPod(pod => PodRecipes.ImagePullSecret(pod, secret.ToNode()));
    }
}
