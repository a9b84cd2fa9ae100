using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

public sealed partial class Container
{
    /// <summary>
    /// Sets what happens before the container is stopped; the time it takes is part of the grace period
    /// (<c>TerminationGracePeriodSeconds</c> of the pod).
    /// </summary>
    /// <param name="configure">What happens, such as <c>hook =&gt; hook.Sleep(5)</c>.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/">Kubernetes reference</see></remarks>
    [Recipe(typeof(HandlerRecipes), nameof(HandlerRecipes.PreStop))]
    public Container PreStop(Func<LifecycleHandler, LifecycleHandler> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return this.Cook(container => HandlerRecipes.PreStop(container, RecipeCalls.OverMaps(configure)));
    }

    /// <summary>
    /// Runs a command before the container is stopped; the time it takes is part of the grace period
    /// (<c>TerminationGracePeriodSeconds</c> of the pod).
    /// </summary>
    /// <param name="command">The program; no shell is involved.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/">Kubernetes reference</see></remarks>
    [Recipe(typeof(HandlerRecipes), nameof(HandlerRecipes.PreStopCommand))]
    public Container PreStop(string command, params IEnumerable<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(command);
        return this.Cook(container => HandlerRecipes.PreStopCommand(container, command, RecipeCalls.Texts(arguments)));
    }

    /// <summary>Sets what happens right after the container was started; it counts as running only when that is done.</summary>
    /// <param name="configure">What happens.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/">Kubernetes reference</see></remarks>
    [Recipe(typeof(HandlerRecipes), nameof(HandlerRecipes.PostStart))]
    public Container PostStart(Func<LifecycleHandler, LifecycleHandler> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return this.Cook(container => HandlerRecipes.PostStart(container, RecipeCalls.OverMaps(configure)));
    }

    /// <summary>Runs a command right after the container was started; it counts as running only when that is done.</summary>
    /// <param name="command">The program; no shell is involved.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <remarks><see href="https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/">Kubernetes reference</see></remarks>
    [Recipe(typeof(HandlerRecipes), nameof(HandlerRecipes.PostStartCommand))]
    public Container PostStart(string command, params IEnumerable<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(command);
        return this.Cook(container => HandlerRecipes.PostStartCommand(container, command, RecipeCalls.Texts(arguments)));
    }
}
