using KubeDsl.Manifests;
using KubeDsl.Rules.Views;
using static KubeDsl.Rules.Practice.PracticeRule;

namespace KubeDsl.Rules.Practice;

/// <summary>What some teams want of pods and other objects; each rule has to be asked for.</summary>
internal static class OptionalPractice
{
    private const string Pod = "core.v1.PodSpec";
    private const string Metadata = "meta.v1.ObjectMeta";

    public static readonly IReadOnlyList<TypeRule> All =
    [
        Optional("KDSL4035", "Pods should have a service account of their own", "All pods of a namespace share the account 'default'; rights for one are rights for all.", "Set 'serviceAccountName'.",
            Pod, Example.Pod("serviceAccountName: web"), Example.Pod(), (pod, info, check) =>
            {
                if (pod.LacksText("serviceAccountName") && pod.LacksText("serviceAccount") || pod.Text("serviceAccountName") == "default")
                    check.Report(info, pod.At("serviceAccountName"), "The pod runs as the account 'default'. Set 'serviceAccountName'.");
            }),
        Optional("KDSL4036", "Pods should have a priority class", "When nodes are full, pods without a class go first.", "Set 'priorityClassName'.",
            Pod, Example.Pod("priorityClassName: shop"), Example.Pod(), (pod, info, check) =>
            {
                if (pod.LacksText("priorityClassName"))
                    check.Report(info, pod.At("priorityClassName"), "The pod has no priority class. Set 'priorityClassName'.");
            }),
        Optional("KDSL4037", "Containers should not use ports of the host", "A port of the node can be used once, and bypasses network policies.", "Remove 'hostPort' and use a Service.",
            Pod, Example.Container("ports:\n- containerPort: 80"), Example.Container("ports:\n- containerPort: 80\n  hostPort: 80"), OfEachContainer((container, info, check) =>
            {
                foreach (var port in container.View.Objects("ports"))
                    if (port.Integer("hostPort") is { } number and not 0)
                        check.Report(info, port.At("hostPort"), $"Container '{container.Name}' uses port {number} of the host. Remove 'hostPort' and use a Service.");
            })),
        Optional("KDSL4038", "Pods of a workload should be spread over nodes", "When all pods are on one node, they go with it.", "Set 'podAntiAffinity' or 'topologySpreadConstraints'.",
            "apps.v1.DeploymentSpec", Example.Workload("Deployment"), Example.Workload("Deployment", "replicas: 3"), Spreading),
        Optional("KDSL4039", "Containers should be confined", "Seccomp, AppArmor, SELinux and dropped capabilities each take away what a container does not need.", "Set 'seccompProfile.type: RuntimeDefault'.",
            Pod, Example.Pod("securityContext:\n  seccompProfile:\n    type: RuntimeDefault"), Example.Pod(), OfEachContainer(Confinement)),
        Optional("KDSL4049", "Objects should have the recommended labels", "Tools group objects by 'app.kubernetes.io/name'.", "Set the label 'app.kubernetes.io/name'.",
            Metadata, Example.Of("v1", "ConfigMap", "  labels:\n    app.kubernetes.io/name: web"), Example.Of("v1", "ConfigMap", ""), (metadata, info, check) =>
            {
                if (IsOfTheObject(metadata) && metadata.ObjectOrNothing("labels").Lacks("app.kubernetes.io/name"))
                    check.Report(info, metadata.At("labels"), $"{check.Kind} '{check.Manifest.Name}' has no label 'app.kubernetes.io/name'. Set it.");
            }),
        Optional("KDSL4050", "Objects should not be in the namespace 'default'", "What is in 'default' is found there by everyone who forgot to name a namespace.", "Name a namespace.",
            Metadata, Example.Of("v1", "ConfigMap", "  namespace: shop"), Example.Of("v1", "ConfigMap", "  namespace: default"), (metadata, info, check) =>
            {
                if (IsOfTheObject(metadata) && metadata.Text("namespace") == "default")
                    check.Report(info, metadata.At("namespace"), $"{check.Kind} '{check.Manifest.Name}' is in the namespace 'default'. Name another one.");
            }),
        Optional("KDSL4051", "CronJobs should have a deadline for starting", "Without one, a CronJob that missed more than a hundred starts is never started again.", "Set 'startingDeadlineSeconds'.",
            "batch.v1.CronJobSpec", Cron("\n  startingDeadlineSeconds: 600"), Cron(""), (spec, info, check) =>
            {
                if (spec.Lacks("startingDeadlineSeconds"))
                    check.Report(info, spec.At("startingDeadlineSeconds"), "The CronJob has no deadline for starting. Set 'startingDeadlineSeconds'.");
            }),
        Optional("KDSL4052", "Deployments should be updated without an outage", "With 'Recreate' all old pods go before new ones come.", "Use 'RollingUpdate'.",
            "apps.v1.DeploymentSpec", Example.Workload("Deployment"), Example.Workload("Deployment", "strategy:\n  type: Recreate"), (spec, info, check) =>
            {
                if (spec.Object("strategy") is { } strategy && strategy.Text("type") == "Recreate")
                    check.Report(info, strategy.At("type"), "The Deployment is away while it is updated. Use 'RollingUpdate'.");
            }),
        Optional("KDSL4053", "Disruption budgets should let broken pods go", "By default pods that never became ready keep a node from being drained.", "Set 'unhealthyPodEvictionPolicy: AlwaysAllow'.",
            "policy.v1.PodDisruptionBudgetSpec", Budget("\n  unhealthyPodEvictionPolicy: AlwaysAllow"), Budget(""), (spec, info, check) =>
            {
                if (spec.LacksText("unhealthyPodEvictionPolicy"))
                    check.Report(info, spec.At("unhealthyPodEvictionPolicy"), "The budget protects broken pods too. Set 'unhealthyPodEvictionPolicy: AlwaysAllow'.");
            }),
        Optional("KDSL4054", "Autoscalers should have room", "With equal bounds nothing is scaled.", "Set 'maxReplicas' above 'minReplicas'.",
            "autoscaling.v2.HorizontalPodAutoscalerSpec", Scaler(2, 4), Scaler(2, 2), (spec, info, check) =>
            {
                if (spec.Integer("minReplicas", 1) is { } min && spec.Integer("maxReplicas") is { } max && max <= min)
                    check.Report(info, spec.At("maxReplicas"), $"The autoscaler has no room between {min} and {max}. Set 'maxReplicas' higher.");
            }),
        Optional("KDSL4055", "Autoscalers should keep a spare pod", "With one pod every restart is an outage.", "Set 'minReplicas' to at least 2.",
            "autoscaling.v2.HorizontalPodAutoscalerSpec", Scaler(2, 4), Scaler(1, 4), (spec, info, check) =>
            {
                if (spec.Integer("minReplicas", 1) is < 2)
                    check.Report(info, spec.At("minReplicas"), "The autoscaler goes down to one pod. Set 'minReplicas' to at least 2.");
            }),
        Optional("KDSL4056", "Pods should be made by a controller", "A bare pod is not started again on another node when its node goes.", "Use a Deployment, a StatefulSet or a Job.",
            "core.v1.Pod", Example.Workload("Deployment"), Example.Pod(), (pod, info, check) =>
            {
                if (check.IsPod && pod.ObjectOrNothing("metadata").LacksItems("ownerReferences"))
                    check.Report(info, pod.At("kind"), $"Nothing brings Pod '{check.Manifest.Name}' back when its node goes. Use a Deployment, a StatefulSet or a Job.");
            }),
    ];

    private static bool IsOfTheObject(ObjectView metadata) => metadata.Path is { Key: "metadata", Depth: 1 };

    private static string Cron(string more) => Example.Of(
        "batch/v1", "CronJob", "spec:\n  schedule: \"0 3 * * *\"\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n          - name: a\n            image: busybox:1.36" + more);

    private static string Budget(string more) => Example.Of("policy/v1", "PodDisruptionBudget", "spec:\n  maxUnavailable: 1\n  selector: {}" + more);

    private static string Scaler(int min, int max) => Example.Of(
        "autoscaling/v2", "HorizontalPodAutoscaler", $"spec:\n  minReplicas: {min}\n  maxReplicas: {max}\n  scaleTargetRef:\n    apiVersion: apps/v1\n    kind: Deployment\n    name: web");

    private static void Spreading(ObjectView spec, RuleInfo info, ManifestCheck check)
    {
        var template = spec.ObjectOrNothing("template");
        var pod = template.ObjectOrNothing("spec");
        if (spec.Integer("replicas") is > 1 && pod.LacksItems("topologySpreadConstraints") && !KeepsApart(pod.ObjectOrNothing("affinity").ObjectOrNothing("podAntiAffinity"), template.ObjectOrNothing("metadata").ObjectOrNothing("labels"), check.Manifest.Namespace))
            check.Report(info, pod.Path, $"The pods of Deployment '{check.Manifest.Name}' may all be on one node. Set 'podAntiAffinity' or 'topologySpreadConstraints'.");
    }

    // Anti-affinity to other pods does not keep the pods of one workload apart.
    private static bool KeepsApart(ObjectView antiAffinity, ObjectView labels, string @namespace)
    {
        var (required, preferred) = ("requiredDuringSchedulingIgnoredDuringExecution", "preferredDuringSchedulingIgnoredDuringExecution");
        if (antiAffinity.MayHaveMore(required) || antiAffinity.MayHaveMore(preferred))
            return true;
        foreach (var term in antiAffinity.Objects(required))
            if (MayMean(term, labels, @namespace))
                return true;
        foreach (var weighted in antiAffinity.Objects(preferred))
            if (MayMean(weighted.ObjectOrNothing("podAffinityTerm"), labels, @namespace))
                return true;
        return false;
    }

    private static bool MayMean(ObjectView term, ObjectView labels, string @namespace) =>
        Selectors.Matches(term.ObjectOrNothing("labelSelector"), labels) != false
        && (term.LacksItems("namespaces") || term.MayHaveMore("namespaces") || @namespace.Length == 0 || term.Texts("namespaces").Contains(@namespace) || !term.Lacks("namespaceSelector"));

    private static void Confinement(ContainerView container, RuleInfo info, ManifestCheck check)
    {
        var (own, shared) = (container.Security, container.Pod.ObjectOrNothing("securityContext"));
        if (own.Lacks("seLinuxOptions") && shared.Lacks("seLinuxOptions") && IsUnconfined("seccompProfile", own, shared) && IsUnconfined("appArmorProfile", own, shared)
            && (own.ObjectOrNothing("capabilities").LacksItems("drop") || own.ObjectOrNothing("capabilities").Texts("add").Contains("ALL", StringComparer.OrdinalIgnoreCase)))
            check.Report(info, own.Path, $"Container '{container.Name}' is not confined. Set 'seccompProfile.type: RuntimeDefault'.");
    }

    // The container's own profile goes before that of the pod.
    private static bool IsUnconfined(string profile, ObjectView own, ObjectView shared)
    {
        var effective = own.Lacks(profile) ? shared : own;
        return effective.Lacks(profile) || effective.ObjectOrNothing(profile).Text("type") == "Unconfined";
    }
}
