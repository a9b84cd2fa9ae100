using BenchmarkDotNet.Attributes;
using KubeDsl.Manifests;
using KubeDsl.Rules;
using KubeDsl.Rules.CustomResources;
using KubeDsl.Rules.Policies;
using KubeDsl.Rules.Policies.Evaluation;
using KubeDsl.Yaml;

namespace KubeDsl.Benchmarks;

/// <summary>A policy that has been compiled, over a Pod. To hold: under 20 µs for one policy.</summary>
[MemoryDiagnoser]
public class PolicyBenchmark
{
    private const string Policy = """
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicy
        metadata:
          name: images
        spec:
          matchConstraints:
            resourceRules:
            - apiGroups: [""]
              apiVersions: [v1]
              operations: [CREATE, UPDATE]
              resources: [pods]
          matchConditions:
          - name: not-the-system
            expression: request.namespace != 'kube-system'
          variables:
          - name: containers
            expression: object.spec.containers + object.spec.?initContainers.orValue([])
          validations:
          - expression: variables.containers.all(c, c.image.startsWith('registry.example.com/'))
          - expression: variables.containers.all(c, !c.image.endsWith(':latest') && c.image.contains(':'))
          - expression: variables.containers.all(c, has(c.resources) && has(c.resources.limits) && quantity(c.resources.limits.memory).isLessThan(quantity('4Gi')))
        ---
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicyBinding
        metadata:
          name: images
        spec:
          policyName: images
          validationActions: [Deny]
        """;

    private const string Pod = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
          namespace: shop
        spec:
          initContainers:
          - { name: init, image: "registry.example.com/init:1.0", resources: { limits: { memory: 64Mi } } }
          containers:
          - { name: web, image: "registry.example.com/web:1.4", ports: [{ containerPort: 8080 }], resources: { limits: { memory: 256Mi } } }
          - { name: proxy, image: "registry.example.com/proxy:2.1", resources: { limits: { memory: 128Mi } } }
        """;

    private readonly Manifest pod = Read(Pod)[0];
    private readonly PolicyJudge judge = new(PolicyCatalog.Of(Read(Policy)), CustomResourceCatalog.Empty, CheckOptions.Default);

    [Benchmark(Description = "a policy over a Pod")]
    public int OnePolicy() => judge.Judge(pod, pod.Root).Count;

    [Benchmark(Description = "with the server's defaults")]
    public int WithDefaults() => judge.Judge(new Manifest(pod.Root.WithOrigin(null) as MapNode ?? pod.Root)).Count;

    private static Manifest[] Read(string yaml) => [.. YamlReader.Read(yaml).Select(document => document.Manifest!)];
}
