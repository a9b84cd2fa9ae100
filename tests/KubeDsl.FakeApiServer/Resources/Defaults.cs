using KubeDsl.Manifests;

namespace KubeDsl.Fakes.Resources;

/// <summary>Some of the values that a server fills in, so that clients meet fields which nobody wrote.</summary>
internal static class Defaults
{
    /// <summary>The object with its defaults.</summary>
    public static MapNode Fill(MapNode item, ResourceDefinition resource) => resource.GroupKind switch
    {
        "Deployment.apps" => Deployment(item),
        "StatefulSet.apps" => Under(item, PodTemplate, ("replicas", 1), ("podManagementPolicy", "OrderedReady"), ("revisionHistoryLimit", 10)),
        "DaemonSet.apps" => Under(item, PodTemplate, ("revisionHistoryLimit", 10)),
        "Job.batch" => Under(item, PodTemplate, ("backoffLimit", 6), ("completionMode", "NonIndexed"), ("suspend", false)),
        "CronJob.batch" => Under(item, spec => spec, ("concurrencyPolicy", "Allow"), ("suspend", false), ("successfulJobsHistoryLimit", 3), ("failedJobsHistoryLimit", 1)),
        "Pod" => Under(item, Pod),
        "Secret" => With(item, ("type", "Opaque")),
        "Service" => Under(item, Service, ("type", "ClusterIP"), ("sessionAffinity", "None"), ("clusterIP", "10.96.0.10")),
        "Namespace" => Under(item, spec => With(spec, ("finalizers", ListNode.OfStrings(["kubernetes"])))),
        "CustomResourceDefinition.apiextensions.k8s.io" => Definition(item),
        _ => item,
    };

    private static MapNode Deployment(MapNode item) => Under(item,
        spec => PodTemplate(With(spec, ("strategy", MapNode.Of(
            ("type", "RollingUpdate"), ("rollingUpdate", MapNode.Of(("maxUnavailable", "25%"), ("maxSurge", "25%"))))))),
        ("replicas", 1), ("revisionHistoryLimit", 10), ("progressDeadlineSeconds", 600));

    private static MapNode Definition(MapNode item)
    {
        item = Under(item, spec => With(spec, ("conversion", MapNode.Of("strategy", "None"))));
        return item.Find("spec", "names", "kind") is StringNode kind
            ? (MapNode)item.SetAt(FieldPath.Parse("spec.names"), With((MapNode)item.Find("spec", "names")!, ("listKind", kind.Value + "List")))
            : item;
    }

    private static MapNode Service(MapNode spec)
    {
        if (spec["ports"] is ListNode ports)
            spec = spec.Set("ports", ListNode.Of(ports.Select(port => port is MapNode map ? With(map, ("protocol", "TCP"), ("targetPort", map["port"] ?? 0)) : port)));
        return spec;
    }

    private static MapNode PodTemplate(MapNode spec) => spec.Find("template", "spec") is MapNode pod
        ? spec.Set("template", ((MapNode)spec["template"]!).Set("spec", Pod(pod)))
        : spec;

    private static MapNode Pod(MapNode pod)
    {
        foreach (var list in new[] { "initContainers", "containers" })
            if (pod[list] is ListNode containers)
                pod = pod.Set(list, ListNode.Of(containers.Select(container => container is MapNode map ? Container(map) : container)));
        return With(pod,
            ("restartPolicy", "Always"), ("terminationGracePeriodSeconds", 30), ("dnsPolicy", "ClusterFirst"),
            ("securityContext", MapNode.Empty), ("schedulerName", "default-scheduler"));
    }

    private static MapNode Container(MapNode container)
    {
        if (container["ports"] is ListNode ports)
            container = container.Set("ports", ListNode.Of(ports.Select(port => port is MapNode map ? With(map, ("protocol", "TCP")) : port)));
        var image = container["image"] is StringNode text ? text.Value : "";
        return With(container,
            ("resources", MapNode.Empty), ("terminationMessagePath", "/dev/termination-log"), ("terminationMessagePolicy", "File"),
            ("imagePullPolicy", image.EndsWith(":latest", StringComparison.Ordinal) || !image.Contains(':') ? "Always" : "IfNotPresent"));
    }

    private static MapNode Under(MapNode item, Func<MapNode, MapNode> fill, params (string Key, ManifestNode Value)[] defaults) =>
        item.Set("spec", fill(With(item["spec"] as MapNode ?? MapNode.Empty, defaults)));

    private static MapNode With(MapNode map, params (string Key, ManifestNode Value)[] defaults)
    {
        foreach (var (key, value) in defaults)
            if (!map.ContainsKey(key))
                map = map.Set(key, value);
        return map;
    }
}
