using KubeDsl.Cluster.Objects;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Waiting.Kinds;

/// <summary>When Pods are ready, and what keeps them from it.</summary>
internal static class PodReadiness
{
    private static readonly string[] StatusLists = ["initContainerStatuses", "containerStatuses"];

    private static readonly HashSet<string> Stuck = new(StringComparer.Ordinal)
    {
        "CrashLoopBackOff", "ImagePullBackOff", "ErrImagePull", "ErrImageNeverPull", "InvalidImageName", "CreateContainerConfigError", "CreateContainerError", "RunContainerError",
    };

    public static Readiness Of(LiveObject live)
    {
        var phase = live.Text("status", "phase");
        if (phase == "Succeeded")
            return Readiness.Ready("succeeded");
        if (phase == "Failed")
            return Readiness.Failed(FirstOf(live.Text("status", "reason"), live.Text("status", "message"), Troubles(live).FirstOrDefault(), "failed"));
        if (live.Condition("Ready") is { IsTrue: true })
            return Readiness.Ready();
        if (Troubles(live).FirstOrDefault() is { } trouble)
            return Readiness.Progressing(trouble);
        return Readiness.Progressing(live.Condition("Ready") is { Message.Length: > 0 } condition ? condition.Message : phase.Length > 0 ? phase.ToLowerInvariant() : "not started");
    }

    /// <summary>What people look for in <c>kubectl describe</c>: containers that cannot start or have died, and a pod without a node.</summary>
    public static IEnumerable<string> Troubles(LiveObject pod)
    {
        if (pod.Condition("PodScheduled") is { IsFalse: true, Reason: "Unschedulable" } unscheduled)
            yield return $"no node takes it: {unscheduled.Message}";
        foreach (var (name, status) in Containers(pod))
            if (Trouble(status) is { } trouble)
                yield return $"container '{name}' {trouble}";
    }

    /// <summary>The containers that cannot start or have died, with the name of each.</summary>
    public static IEnumerable<string> TroubledContainers(LiveObject pod) =>
        Containers(pod).Where(container => Trouble(container.Status) is not null).Select(container => container.Name);

    private static IEnumerable<(string Name, MapNode Status)> Containers(LiveObject pod)
    {
        foreach (var list in StatusLists)
            if (pod.Root.Find("status", list) is ListNode statuses)
                foreach (var status in statuses.OfType<MapNode>())
                    yield return ((status["name"] as StringNode)?.Value ?? "?", status);
    }

    private static string? Trouble(MapNode status)
    {
        var waiting = Text(status, "state", "waiting", "reason");
        if (Stuck.Contains(waiting))
        {
            var message = Text(status, "state", "waiting", "message");
            var last = waiting == "CrashLoopBackOff" && status.Find("lastState", "terminated") is MapNode ended ? $"; last time it {Ended(ended)}" : "";
            return $"is in {waiting}{(message.Length > 0 ? $": {message}" : "")}{last}";
        }
        return status.Find("state", "terminated") is MapNode terminated && terminated["exitCode"] is IntegerNode { Value: not 0 } ? Ended(terminated) : null;
    }

    private static string Ended(MapNode terminated)
    {
        var reason = (terminated["reason"] as StringNode)?.Value;
        return $"ended with exit code {terminated["exitCode"]}{(reason is null or "Error" ? "" : $" ({reason})")}";
    }

    private static string Text(MapNode node, params string[] keys) => node.Find(keys) is StringNode text ? text.Value : "";

    private static string FirstOf(params string?[] texts) => texts.First(text => !string.IsNullOrEmpty(text))!;
}
