using KubeDsl.Tests;
using KubeDsl.Tests.Compiling;
using KubeDsl.Tests.Tour;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Parity.Tests;

/// <summary>The cluster's own rules, as squiggles: those of a definition on its typed class, and those of a policy.</summary>
public class ClusterRulesTests
{
    private const string Definition = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          name: queues.example.com
        spec:
          group: example.com
          scope: Namespaced
          names: { kind: Queue, plural: queues, singular: queue, listKind: QueueList }
          versions:
          - name: v1
            served: true
            storage: true
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  spec:
                    type: object
                    x-kubernetes-validations:
                    - rule: "!has(self.minimum) || !has(self.maximum) || self.minimum <= self.maximum"
                      message: the minimum is above the maximum
                      fieldPath: .minimum
                    properties:
                      minimum: { type: integer }
                      maximum: { type: integer }
                      partitions:
                        type: integer
                        x-kubernetes-validations:
                        - rule: self % 2 == 0
                          message: partitions come in pairs
        """;

    private const string Policy = """
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicy
        metadata:
          name: few-replicas
        spec:
          matchConstraints:
            resourceRules:
            - apiGroups: [apps]
              apiVersions: [v1]
              operations: [CREATE]
              resources: [deployments]
          validations:
          - expression: object.spec.replicas <= 5
            message: at most five replicas
        ---
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicyBinding
        metadata:
          name: everywhere
        spec:
          policyName: few-replicas
          validationActions: [Deny]
        """;

    [Theory]
    [InlineData("KDSL2901", "new Queue(\"a\").Partitions(3)", "3", "partitions come in pairs")]
    [InlineData("KDSL2901", "new Queue(\"a\").Minimum(9).Maximum(4)", "9", "the minimum is above the maximum")]
    [InlineData("KDSL2901", "new Queue(\"a\").Partitions(Half() * 3)", "Half() * 3", "partitions come in pairs")]
    [InlineData("KDSL2901", "new CustomResource(\"example.com/v1\", \"Queue\", \"a\").Set(\"spec.partitions\", 3)", "3", "partitions come in pairs")]
    [InlineData("KDSL2910", "new Deployment(\"web\").Replicas(9).WithContainer(\"web\", \"nginx:1.29\")", "9", "at most five replicas")]
    public async Task RuleThatIsBroken_IsShownAtTheArgument(string id, string expression, string place, string message)
    {
        var diagnostic = Assert.Single(await Said(expression));

        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal(place, (await diagnostic.Location.SourceTree!.GetTextAsync()).ToString(diagnostic.Location.SourceSpan));
        Assert.Contains(message, diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new Queue(\"a\").Partitions(4).Minimum(1).Maximum(4)")]
    [InlineData("new Queue(\"a\").Partitions(int.Parse(context.Parameter(\"partitions\")))")]
    [InlineData("new Queue(\"a\").Minimum(9).Maximum(int.Parse(context.Parameter(\"maximum\")))")]
    [InlineData("new Deployment(\"web\").Replicas(5).WithContainer(\"web\", \"nginx:1.29\")")]
    [InlineData("new Deployment(\"web\").Replicas(int.Parse(context.Parameter(\"replicas\"))).WithContainer(\"web\", \"nginx:1.29\")")]
    public async Task RuleThatIsKept_OrMayBe_IsNotSpokenOf(string expression) =>
        Assert.Empty((await Said(expression)).Select(diagnostic => diagnostic.ToString()));

    /// <summary>The pictures of docs/policies.md and docs/custom-resources.md.</summary>
    [Theory]
    [InlineData("policy", "new Deployment(\"web\")\n    .Replicas(9)\n    .WithContainer(\"web\", \"nginx:1.29\")")]
    [InlineData("definition", "new Queue(\"orders\")\n    .Minimum(9)\n    .Maximum(4)")]
    public async Task RuleThatIsBroken_IsDrawn(string name, string expression)
    {
        var diagnostic = Assert.Single(await Said(expression));
        var code = $"yield return {expression};";
        var start = (await diagnostic.Location.SourceTree!.GetTextAsync()).ToString().IndexOf(code, StringComparison.Ordinal);

        Golden.Matches($"docs/tour/{name}.svg", Picture.Of(code, new TextSpan(diagnostic.Location.SourceSpan.Start - start, diagnostic.Location.SourceSpan.Length), diagnostic, fix: null, after: null));
    }

    private static async Task<IReadOnlyList<Diagnostic>> Said(string expression)
    {
        var source = $$"""
            using KubeDsl;
            using KubeDsl.Example;

            public static class Shop
            {
                [Manifests]
                public static IEnumerable<Resource> Define(ManifestContext context)
                {
                    yield return {{expression}};
                }

                private static int Half() => 1;
            }
            """;
        var said = await AnalyzedPrograms.Analyze([source], [new ProjectText("queue.yaml", Definition, "Crd"), new ProjectText("few.yaml", Policy, "Policy")], withClasses: true);
        return [.. said.Where(diagnostic => diagnostic.Id.StartsWith("KDSL", StringComparison.Ordinal) && diagnostic.Severity >= DiagnosticSeverity.Warning)];
    }
}
