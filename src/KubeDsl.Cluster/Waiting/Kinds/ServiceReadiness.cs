using KubeDsl.Cluster.Objects;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Waiting.Kinds;

/// <summary>When Services and Ingresses are ready.</summary>
internal static class ServiceReadiness
{
    public static Readiness Of(LiveObject live)
    {
        if (live.Text("spec", "type") != "LoadBalancer")
            return Readiness.Ready("exists");
        return Address(live) is { } address ? Readiness.Ready(address) : Readiness.Progressing("has no address yet");
    }

    // Whether anything serves an Ingress depends on the cluster, so it is told and not waited for.
    public static Readiness OfIngress(LiveObject live) => Readiness.Ready(Address(live) ?? "exists, without an address yet");

    private static string? Address(LiveObject live) =>
        live.Root.Find("status", "loadBalancer", "ingress") is ListNode list
            ? list.Select(entry => entry.Find("ip") ?? entry.Find("hostname")).OfType<StringNode>().FirstOrDefault()?.Value
            : null;
}
