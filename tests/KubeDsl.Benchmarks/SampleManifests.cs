using System.Globalization;
using KubeDsl.Manifests;

namespace KubeDsl.Benchmarks;

/// <summary>Typical manifests, as trees.</summary>
internal static class SampleManifests
{
    /// <summary>Deployments with probes, resources, environment, volumes and security settings.</summary>
    public static List<Manifest> Deployments(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new Manifest(Deployment("web-" + i.ToString(CultureInfo.InvariantCulture))))];

    private static MapNode Deployment(string name) => MapNode.Of(
        ("apiVersion", "apps/v1"),
        ("kind", "Deployment"),
        ("metadata", MapNode.Of(
            ("name", name),
            ("labels", Labels(name)),
            ("annotations", MapNode.Of(("example.com/description", "The shop front: serves pages and the public API"), ("example.com/revision", "12"))))),
        ("spec", MapNode.Of(
            ("replicas", 3L),
            ("selector", MapNode.Of("matchLabels", MapNode.Of("app.kubernetes.io/name", name))),
            ("strategy", MapNode.Of(("type", "RollingUpdate"), ("rollingUpdate", MapNode.Of(("maxSurge", "25%"), ("maxUnavailable", 0L))))),
            ("template", MapNode.Of(
                ("metadata", MapNode.Of("labels", Labels(name))),
                ("spec", PodSpec(name)))))));

    private static MapNode PodSpec(string name) => MapNode.Of(
        ("containers", ListNode.Of(Container(name))),
        ("volumes", ListNode.Of(
            MapNode.Of(("name", "cache"), ("emptyDir", MapNode.Empty)),
            MapNode.Of(("name", "settings"), ("configMap", MapNode.Of("name", name + "-settings"))))),
        ("serviceAccountName", name),
        ("securityContext", MapNode.Of(("runAsNonRoot", true), ("runAsUser", 10001L), ("seccompProfile", MapNode.Of("type", "RuntimeDefault")))),
        ("terminationGracePeriodSeconds", 45L));

    private static MapNode Container(string name) => MapNode.Of(
        ("name", name),
        ("image", "registry.example.com/shop/web:1.4.2"),
        ("args", ListNode.OfStrings(["--listen=:8080", "--log-level=info", "-v"])),
        ("ports", ListNode.Of(MapNode.Of(("name", "http"), ("containerPort", 8080L)), MapNode.Of(("name", "metrics"), ("containerPort", 9090L)))),
        ("env", ListNode.Of(
            MapNode.Of(("name", "LOG_FORMAT"), ("value", "json")),
            MapNode.Of(("name", "WORKERS"), ("value", "4")),
            MapNode.Of(("name", "DB_PASSWORD"), ("valueFrom", MapNode.Of("secretKeyRef", MapNode.Of(("name", name + "-db"), ("key", "password"))))))),
        ("resources", MapNode.Of(
            ("requests", MapNode.Of(("cpu", "100m"), ("memory", "128Mi"))),
            ("limits", MapNode.Of(("memory", "256Mi"))))),
        ("volumeMounts", ListNode.Of(
            MapNode.Of(("name", "cache"), ("mountPath", "/var/cache/web")),
            MapNode.Of(("name", "settings"), ("mountPath", "/etc/web"), ("readOnly", true)))),
        ("readinessProbe", MapNode.Of(("httpGet", MapNode.Of(("path", "/healthz"), ("port", "http"))), ("periodSeconds", 5L))),
        ("livenessProbe", MapNode.Of(("httpGet", MapNode.Of(("path", "/livez"), ("port", "http"))), ("periodSeconds", 10L), ("failureThreshold", 6L))),
        ("securityContext", MapNode.Of(
            ("allowPrivilegeEscalation", false),
            ("readOnlyRootFilesystem", true),
            ("capabilities", MapNode.Of("drop", ListNode.Of("ALL"))))));

    private static MapNode Labels(string name) => MapNode.Of(
        ("app.kubernetes.io/name", name), ("app.kubernetes.io/part-of", "shop"), ("app.kubernetes.io/managed-by", "kubedsl"), ("tier", "frontend"));
}
