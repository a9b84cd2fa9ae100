using KubeDsl.Manifests;
using KubeDsl.Rules.Policies.Reading;

namespace KubeDsl.Rules.Policies.Evaluation;

/// <summary>What a policy has to say about an object, or why that is not known.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Binding">The binding by which it applies.</param>
/// <param name="Message">What is wrong, in the words of the policy; empty when that is not known.</param>
internal sealed record PolicyVerdict(AdmissionPolicy Policy, PolicyBinding Binding, string Message)
{
    /// <summary>True for what a server denies whatever the binding's actions are, because the policy cannot be set up or an audit annotation cannot be computed.</summary>
    public bool IsAlwaysDenied { get; init; }

    /// <summary>True when <see cref="Message"/> was computed from the object, and may quote its values.</summary>
    public bool QuotesValues { get; init; } = true;

    /// <summary>The object as the policies saw it; null where they did not look at it.</summary>
    public MapNode? Subject { get; init; }

    /// <summary>The nodes that decided, the most telling first.</summary>
    public IReadOnlyList<ManifestNode> Deciding { get; init; } = [];

    /// <summary>False for a verdict that depends on what is not known.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>What would have to be known; empty where it is a part of the object that is not known.</summary>
    public IReadOnlyList<string> Causes { get; init; } = [];
}
