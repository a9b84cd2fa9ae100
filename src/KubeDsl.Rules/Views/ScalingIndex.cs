namespace KubeDsl.Rules.Views;

/// <summary>The autoscalers of a set by the workload that they scale.</summary>
internal sealed class ScalingIndex
{
    private readonly Dictionary<(string Namespace, string Kind, string Name), ObjectView>? specs;
    private readonly bool mayScaleAny;

    public ScalingIndex(IEnumerable<ManifestCheck> autoscalers)
    {
        foreach (var scaler in autoscalers)
        {
            var spec = scaler.Root.ObjectOrNothing("spec");
            var target = spec.ObjectOrNothing("scaleTargetRef");
            if (target.Text("kind", "") is not { } kind || target.Text("name", "") is not { } name || !scaler.KnowsNamespace)
                mayScaleAny = true;
            else if (!(specs ??= []).ContainsKey((scaler.Manifest.Namespace, kind, name)))
                specs.Add((scaler.Manifest.Namespace, kind, name), spec);
        }
    }

    /// <summary>The least number of pods that a workload runs; null when it is not known, or not a number of its own.</summary>
    public long? LeastPodsOf(ManifestCheck workload)
    {
        if (mayScaleAny || (specs is not null && (workload.Manifest.Name.Length == 0 || !workload.KnowsNamespace)) || workload.Kind is not ("Deployment" or "StatefulSet" or "ReplicaSet" or "ReplicationController"))
            return null;
        return specs is not null && specs.TryGetValue((workload.Manifest.Namespace, workload.Kind, workload.Manifest.Name), out var scaler)
            ? scaler.Integer("minReplicas", 1)
            : workload.Root.ObjectOrNothing("spec").Integer("replicas", 1);
    }
}
