using KubeDsl.Cli.Pulling;
using KubeDsl.Cluster.Api;
using KubeDsl.Manifests;
using KubeDsl.Yaml;

namespace KubeDsl.Cli.Tests.Pulling;

public class PolicyPullTests
{
    private static readonly FakeCluster Full = new(
        """
        kind: ValidatingAdmissionPolicy
        metadata: { name: few, uid: x, resourceVersion: "1", generation: 2, creationTimestamp: "2026-01-01T00:00:00Z", managedFields: [], annotations: { kubectl.kubernetes.io/last-applied-configuration: "{}" } }
        spec: { paramKind: { apiVersion: example.com/v1, kind: Limit }, validations: [{ expression: namespaceObject != null }] }
        status: { observedGeneration: 2 }
        """,
        "kind: ValidatingAdmissionPolicy\nmetadata: { name: by-secret }\nspec: { paramKind: { apiVersion: v1, kind: Secret } }",
        "kind: ValidatingAdmissionPolicyBinding\nmetadata: { name: b }\nspec: { policyName: few, paramRef: { name: most, namespace: shop } }",
        "kind: Limit\nmetadata: { name: most, namespace: shop }\nmost: 3",
        "kind: Limit\nmetadata: { name: other, namespace: shop }\nmost: 4",
        "kind: Secret\nmetadata: { name: secret, namespace: shop }\ndata: { a: aGk= }",
        "kind: CustomResourceDefinition\nmetadata: { name: limits.example.com }\nspec: { group: example.com }",
        "kind: CustomResourceDefinition\nmetadata: { name: others.example.com }\nspec: { group: example.com }",
        "kind: Namespace\nmetadata: { name: shop, labels: { team: a } }\nspec: { finalizers: [kubernetes] }\nstatus: { phase: Active }");

    [Fact]
    public async Task Files_HoldEachPolicyWithItsBindings_AndWhatTheyAskFor()
    {
        var pull = new PolicyPull(Full, Full);

        var files = await pull.CollectAsync(CancellationToken.None);

        Assert.Equal(["by-secret.yaml", "few.yaml", "namespaces.yaml", "parameters.yaml"], files.Keys);
        Assert.Equal(["few", "b"], files["few.yaml"].Select(manifest => manifest.Name));
        Assert.Equal(["limits.example.com", "most"], files["parameters.yaml"].Select(manifest => manifest.Name));
        Assert.Equal("apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:\n    team: a\n", YamlText.Write(files["namespaces.yaml"]));
        Assert.Contains("Secrets", Assert.Single(pull.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Objects_AreAsTheirAuthorsWroteThem()
    {
        var files = await new PolicyPull(Full, Full).CollectAsync(CancellationToken.None);

        Assert.StartsWith(
            "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\nmetadata:\n  name: few\nspec:\n  paramKind:\n",
            YamlText.Write(files["few.yaml"]), StringComparison.Ordinal);
        Assert.DoesNotContain("observedGeneration", YamlText.Write(files["few.yaml"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusal_IsSaid()
    {
        var cluster = new FakeCluster { Refuses = true };

        var refusal = await Assert.ThrowsAsync<CommandException>(() => new PolicyPull(cluster, cluster).CollectAsync(CancellationToken.None));

        Assert.Equal("The cluster does not give its validatingadmissionpolicies.admissionregistration.k8s.io: status 403", refusal.Message);
    }

    /// <summary>A cluster that answers lists, two objects to a page.</summary>
    private sealed class FakeCluster(params string[] objects) : IApiClient, IResourceDiscovery
    {
        private static readonly ApiResource[] Resources =
        [
            new("admissionregistration.k8s.io", "v1", "ValidatingAdmissionPolicy", "validatingadmissionpolicies", false, ["list"]),
            new("admissionregistration.k8s.io", "v1", "ValidatingAdmissionPolicyBinding", "validatingadmissionpolicybindings", false, ["list"]),
            new("apiextensions.k8s.io", "v1", "CustomResourceDefinition", "customresourcedefinitions", false, ["list"]),
            new("example.com", "v1", "Limit", "limits", true, ["list"]),
            new("", "v1", "Namespace", "namespaces", false, ["list"]),
            new("", "v1", "Secret", "secrets", true, ["list"]),
        ];

        public bool Refuses { get; init; }

        public Task<ApiAnswer> SendAsync(ApiRequest request, CancellationToken cancellation)
        {
            if (Refuses)
                return Task.FromResult(new ApiAnswer(403, null, []));
            var path = request.Path.Split('?')[0];
            var resource = Resources.Single(resource => resource.PathOf(null, null) == path);
            var all = objects.Select(text => (MapNode)YamlReader.Read(text)[0].Root!).Where(item => item["kind"] is StringNode { Value: var kind } && kind == resource.Kind).ToArray();
            var start = request.Path.Contains("continue=", StringComparison.Ordinal) ? int.Parse(request.Path.Split("continue=")[1], System.Globalization.CultureInfo.InvariantCulture) : 0;
            var metadata = start + 1 < all.Length ? MapNode.Of("continue", (start + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)) : MapNode.Empty;
            return Task.FromResult(new ApiAnswer(200, MapNode.Of(("metadata", metadata), ("items", ListNode.Of(all.Skip(start).Take(1).Select(item => (ManifestNode)item.Remove("kind"))))), []));
        }

        public Task<ApiResource?> FindAsync(string apiVersion, string kind, CancellationToken cancellation) =>
            Task.FromResult(Array.Find(Resources, resource => resource.ApiVersion == apiVersion && resource.Kind == kind));

        public Task<IReadOnlyList<ApiResource>> AllAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<ApiResource>>(Resources);

        public Task RefreshAsync(CancellationToken cancellation) => Task.CompletedTask;

        public IAsyncEnumerable<KubeDsl.Cluster.Api.WatchEvent> WatchAsync(WatchRequest request, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<string?> ReadTextAsync(string path, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
