using KubeDsl.Manifests;

namespace KubeDsl.Rules.Policies.Reading;

/// <summary>A policy and the bindings that give it effect.</summary>
internal sealed record BoundPolicy(AdmissionPolicy Policy, IReadOnlyList<PolicyBinding> Bindings)
{
    /// <summary>The bound policies among some documents, in the order in which they were first written.</summary>
    public static IReadOnlyList<BoundPolicy> Of(IEnumerable<Manifest> documents)
    {
        var policies = new Ordered<AdmissionPolicy>();
        var bindings = new Ordered<PolicyBinding>();
        foreach (var document in documents)
        {
            if (AdmissionPolicy.TryRead(document) is { } policy)
                policies[policy.Name] = policy;
            else if (PolicyBinding.TryRead(document) is { } binding)
                bindings[binding.Name] = binding;
        }

        var byPolicy = bindings.Values.ToLookup(binding => binding.PolicyName, StringComparer.Ordinal);
        return policies.Values
            .Where(policy => byPolicy.Contains(policy.Name))
            .Select(policy => new BoundPolicy(policy, byPolicy[policy.Name].ToArray()))
            .ToArray();
    }

    private sealed class Ordered<T>
    {
        private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);
        private readonly List<T> values = [];

        public IReadOnlyList<T> Values => values;

        public T this[string name]
        {
            set
            {
                if (positions.TryGetValue(name, out var position))
                {
                    values[position] = value;
                    return;
                }
                positions.Add(name, values.Count);
                values.Add(value);
            }
        }
    }
}
