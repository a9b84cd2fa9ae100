using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Objects;

/// <summary>One entry of <c>status.conditions</c>.</summary>
internal sealed record Condition(string Type, string Status, string Reason, string Message)
{
    public bool IsTrue => Status == "True";

    public bool IsFalse => Status == "False";

    /// <summary>The generation that the condition speaks of; null where the controller does not say.</summary>
    public long? ObservedGeneration { get; init; }

    public static Condition Of(MapNode node) => new(Text(node, "type"), Text(node, "status"), Text(node, "reason"), Text(node, "message"))
    {
        ObservedGeneration = node["observedGeneration"] is IntegerNode number ? number.Value : null,
    };

    /// <summary>For people: <c>ProgressDeadlineExceeded: the ReplicaSet has timed out</c>.</summary>
    public override string ToString() => (Reason, Message) switch
    {
        ("", "") => $"{Type} is {Status}",
        ("", _) => Message,
        (_, "") => Reason,
        _ => $"{Reason}: {Message}",
    };

    private static string Text(MapNode node, string key) => node[key] is StringNode text ? text.Value : "";
}
