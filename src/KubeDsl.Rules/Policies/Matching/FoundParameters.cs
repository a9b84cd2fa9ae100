using KubeDsl.Manifests;

namespace KubeDsl.Rules.Policies.Matching;

/// <summary>What a binding gives its policy as <c>params</c>: one evaluation for each object.</summary>
/// <param name="Objects">The objects; a null stands for a policy or a binding without parameters.</param>
internal sealed record FoundParameters(IReadOnlyList<MapNode?> Objects)
{
    public static FoundParameters None { get; } = new([null]);

    /// <summary>Why a server would deny the request without evaluating anything; null when it would not.</summary>
    public string? Error { get; private init; }

    /// <summary>What would have to be known to find the parameters; null when it is.</summary>
    public string? Missing { get; private init; }

    public static FoundParameters Failed(string error) => new([]) { Error = error };

    public static FoundParameters Unknown(string missing) => new([]) { Missing = missing };
}
