namespace KubeDsl.Rules.Views;

/// <summary>The parts of a pod spec that are about security and probing.</summary>
internal static class SecurityViews
{
    private static readonly string[] Probes = ["livenessProbe", "readinessProbe", "startupProbe"];

    /// <summary>The security settings of the pod and of its containers, where they are written.</summary>
    public static IEnumerable<ObjectView> SecurityContexts(this ObjectView pod)
    {
        if (pod.Object("securityContext") is { } shared)
            yield return shared;
        foreach (var container in pod.Containers())
            if (container.View.Object("securityContext") is { } own)
                yield return own;
    }

    /// <summary>The probes and life-cycle hooks of a container.</summary>
    public static IEnumerable<ObjectView> Handlers(this ObjectView container)
    {
        foreach (var probe in Probes)
            if (container.Object(probe) is { } handler)
                yield return handler;
        if (container.Object("lifecycle") is not { } lifecycle)
            yield break;
        if (lifecycle.Object("postStart") is { } start)
            yield return start;
        if (lifecycle.Object("preStop") is { } stop)
            yield return stop;
    }
}
