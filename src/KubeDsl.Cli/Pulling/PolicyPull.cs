using KubeDsl.Cluster.Api;
using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Cli.Pulling;

/// <summary>Collects the admission policies of a cluster and what they ask for: bindings, parameters, their definitions, namespaces.</summary>
internal sealed class PolicyPull(IApiClient client, IResourceDiscovery discovery)
{
    private const string Admission = "admissionregistration.k8s.io/v1";

    private readonly ObjectLister lister = new(client);

    /// <summary>What could not be had, for the user.</summary>
    public List<string> Remarks { get; } = [];

    /// <summary>The files by name: one for each policy with its bindings, one for the parameters, one for the namespaces.</summary>
    /// <exception cref="CommandException">The server does not have policies, or does not give them.</exception>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<Manifest>>> CollectAsync(CancellationToken cancellation)
    {
        var policies = await ListAsync(Admission, "ValidatingAdmissionPolicy", null, cancellation)
            ?? throw new CommandException("The cluster has no ValidatingAdmissionPolicies: its version is before 1.30.");
        var bindings = await ListAsync(Admission, "ValidatingAdmissionPolicyBinding", null, cancellation) ?? [];

        var files = new SortedDictionary<string, IReadOnlyList<Manifest>>(StringComparer.Ordinal);
        foreach (var policy in policies)
            files[policy.Name + ".yaml"] = [policy, .. bindings.Where(binding => binding.Root.Find("spec", "policyName") is StringNode { Value: var name } && name == policy.Name)];
        var parameters = await ParametersAsync(policies, bindings, cancellation);
        if (parameters.Count > 0)
            files["parameters.yaml"] = parameters;
        if (policies.Concat(bindings).Any(AsksForNamespaces) && await ListAsync("v1", "Namespace", null, cancellation) is { Count: > 0 } namespaces)
            files["namespaces.yaml"] = [.. namespaces.Select(OnlyMetadata)];
        return files;
    }

    private async Task<List<Manifest>> ParametersAsync(IReadOnlyList<Manifest> policies, IReadOnlyList<Manifest> bindings, CancellationToken cancellation)
    {
        var found = new List<Manifest>();
        var kinds = policies
            .Select(policy => (ApiVersion: Text(policy, "spec", "paramKind", "apiVersion"), Kind: Text(policy, "spec", "paramKind", "kind")))
            .Where(kind => kind.Kind.Length > 0)
            .Distinct()
            .OrderBy(kind => kind.ApiVersion, StringComparer.Ordinal)
            .ThenBy(kind => kind.Kind, StringComparer.Ordinal);
        foreach (var kind in kinds)
        {
            if (kind.Kind == "Secret")
            {
                Remarks.Add("Secrets are parameters of a policy, and are not pulled. The policy will say that they are missing.");
                continue;
            }
            if (await ListAsync(kind.ApiVersion, kind.Kind, null, cancellation) is not { } objects)
            {
                Remarks.Add($"The cluster has no {kind.Kind} in '{kind.ApiVersion}', which a policy takes its parameters from.");
                continue;
            }
            if (Catalog.Default.FindKind(kind.ApiVersion, kind.Kind) is null)
                found.AddRange(await DefinitionAsync(kind.ApiVersion, kind.Kind, cancellation));
            found.AddRange(objects.Where(candidate => bindings.Any(binding => MayTake(binding, candidate))));
        }
        return found;
    }

    private async Task<IEnumerable<Manifest>> DefinitionAsync(string apiVersion, string kind, CancellationToken cancellation)
    {
        var resource = await discovery.FindAsync(apiVersion, kind, cancellation);
        var definitions = await ListAsync("apiextensions.k8s.io/v1", "CustomResourceDefinition", null, cancellation) ?? [];
        return definitions.Where(definition => definition.Name == resource?.ToString());
    }

    // Which labels a selector chooses is left to the check.
    private static bool MayTake(Manifest binding, Manifest candidate)
    {
        if (binding.Root.Find("spec", "paramRef") is not MapNode reference)
            return false;
        var name = (reference["name"] as StringNode)?.Value ?? "";
        var place = (reference["namespace"] as StringNode)?.Value ?? "";
        return (name.Length == 0 || name == candidate.Name) && (place.Length == 0 || candidate.Namespace.Length == 0 || place == candidate.Namespace);
    }

    private async Task<IReadOnlyList<Manifest>?> ListAsync(string apiVersion, string kind, string? place, CancellationToken cancellation) =>
        await discovery.FindAsync(apiVersion, kind, cancellation) is { } resource ? await lister.ListAsync(resource, place, cancellation) : null;

    private static bool AsksForNamespaces(Manifest manifest) => AsksForNamespaces(manifest.Root);

    private static bool AsksForNamespaces(ManifestNode node) => node switch
    {
        MapNode map => map.Any(entry => entry is { Key: "namespaceSelector", Value: MapNode { Count: > 0 } } || AsksForNamespaces(entry.Value)),
        ListNode list => list.Any(AsksForNamespaces),
        StringNode text => text.Value.Contains("namespaceObject", StringComparison.Ordinal),
        _ => false,
    };

    private static Manifest OnlyMetadata(Manifest manifest) => new(manifest.Root.Remove("spec"));

    private static string Text(Manifest manifest, params string[] keys) => manifest.Root.Find(keys) is StringNode { Value: var text } ? text : "";
}
