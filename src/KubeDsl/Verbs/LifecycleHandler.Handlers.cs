using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

public sealed partial class LifecycleHandler
{
    /// <summary>Asks for a page of the container.</summary>
    /// <param name="path">The path, such as <c>/shutdown</c>.</param>
    /// <param name="port">The port by number, or by the name it has in the container.</param>
    /// <param name="scheme">HTTP or HTTPS; the cluster takes HTTP when there is none.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/">Kubernetes reference</see></remarks>
    [Recipe(typeof(HandlerRecipes), nameof(HandlerRecipes.HttpGet))]
    public LifecycleHandler HttpGet(string path, IntOrString port, UriScheme? scheme = null) =>
        this.Cook(hook => HandlerRecipes.HttpGet(hook, path, port.ToNode(), UriSchemeTexts.Of(scheme)));

    /// <summary>Runs a command in the container.</summary>
    /// <param name="command">The program; no shell is involved.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/">Kubernetes reference</see></remarks>
    [Recipe(typeof(HandlerRecipes), nameof(HandlerRecipes.Exec))]
    public LifecycleHandler Exec(string command, params IEnumerable<string> arguments) =>
        this.Cook(hook => HandlerRecipes.Exec(hook, command, RecipeCalls.Texts(arguments)));

    /// <summary>Waits: before a stop that gives load balancers time to forget the pod. Needs Kubernetes 1.30 or later.</summary>
    /// <param name="seconds">How long, in seconds; less than the pod's grace period.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/">Kubernetes reference</see></remarks>
    [Recipe(typeof(HandlerRecipes), nameof(HandlerRecipes.Sleep))]
    public LifecycleHandler Sleep(long seconds) => this.Cook(hook => HandlerRecipes.Sleep(hook, seconds));
}
