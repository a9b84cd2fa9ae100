using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Planning;
using KubeDsl.Manifests;
using KubeDsl.Rules;
using KubeDsl.Yaml;

namespace KubeDsl.Cluster.Tests.Planning;

public class PlannerTests
{
    private const string Definition = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: backups.demo.example.com}
        spec:
          group: demo.example.com
          names: {kind: Backup, plural: backups, singular: backup}
          scope: Namespaced
          versions:
          - name: v1
            served: true
            storage: true
            schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}
        """;

    private const string Backup = """
        apiVersion: demo.example.com/v1
        kind: Backup
        metadata: {name: nightly}
        """;

    [Fact]
    public async Task Objects_AreInTheOrderOfTheWavesThenOfKindAndName()
    {
        var plan = await PlanAsync(
            "{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {ports: [{port: 80}]}}",
            "{apiVersion: v1, kind: Secret, metadata: {name: b}}",
            "{apiVersion: v1, kind: Secret, metadata: {name: a}}",
            Backup,
            "{apiVersion: v1, kind: ConfigMap, metadata: {name: z}}",
            Definition,
            "{apiVersion: v1, kind: Namespace, metadata: {name: shop}}");

        Assert.Empty(plan.Problems);
        Assert.Equal(
            ["namespace/shop", "customresourcedefinition/backups.demo.example.com", "configmap/z", "secret/a", "secret/b", "service/web", "backup/nightly"],
            plan.Objects.Select(planned => planned.ToString()));
    }

    [Fact]
    public async Task Namespace_IsTheDefaultOneWhereNoneIsGiven()
    {
        var plan = await PlanAsync(
            "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}",
            "{apiVersion: v1, kind: ConfigMap, metadata: {name: b, namespace: other}}");

        Assert.Equal(["/api/v1/namespaces/other/configmaps/b", "/api/v1/namespaces/usual/configmaps/a"], plan.Objects.Select(planned => planned.Path));
    }

    [Fact]
    public async Task KindThatTheManifestsDefine_HasItsPathFromTheDefinition()
    {
        var plan = await PlanAsync(Backup, Definition);

        var backup = plan.Objects[1];
        Assert.True(backup.IsPromised);
        Assert.Equal("/apis/demo.example.com/v1/namespaces/usual/backups/nightly", backup.Path);
    }

    [Theory]
    [InlineData("{apiVersion: v1, kind: Namespace, metadata: {name: shop, namespace: other}}", "metadata.namespace", "has no namespace")]
    [InlineData("{apiVersion: demo.example.com/v1, kind: Backup, metadata: {name: a}}", "kind", "Is its CustomResourceDefinition installed?")]
    [InlineData("{apiVersion: apps/v2, kind: Deployment, metadata: {name: a}}", "kind", "Did you mean|Is its CustomResourceDefinition installed?|'apps/v1'")]
    [InlineData("{apiVersion: v1, kind: ConfigMap, metadata: {generateName: a-}}", "metadata.name", "'generateName' gives none")]
    public async Task ManifestThatCannotBeSent_IsAProblemWithItsField(string text, string field, string expected)
    {
        var plan = await new Planner(new KnownKinds(), "usual").PlanAsync(Unjudged(text), CancellationToken.None);

        var problem = Assert.Single(plan.Problems);
        Assert.Empty(plan.Objects);
        Assert.Equal(field, problem.Field);
        Assert.Contains(expected.Split('|'), part => problem.Message.Contains(part, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SameObjectTwice_IsAProblem()
    {
        var plan = await new Planner(new KnownKinds(), "usual").PlanAsync(
            Unjudged("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}", "{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: usual}}"), CancellationToken.None);

        Assert.Single(plan.Objects);
        Assert.Contains("is there twice", Assert.Single(plan.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownKinds_AskTheServerAgainOnce()
    {
        var discovery = new KnownKinds { AfterRefresh = new ApiResource("demo.example.com", "v1", "Backup", "backups", true, []) };
        var plan = await new Planner(discovery, "usual").PlanAsync(
            Unjudged(Backup, "{apiVersion: demo.example.com/v1, kind: Restore, metadata: {name: a}}"), CancellationToken.None);

        Assert.Equal(1, discovery.Refreshes);
        Assert.Equal("backup/nightly", Assert.Single(plan.Objects).ToString());
        Assert.Single(plan.Problems);
    }

    [Fact]
    public async Task ManifestsWithErrors_AreNotPlanned()
    {
        var manifests = Checker.Check(new ManifestSet("test", [new Manifest(Yaml.Map("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {port: 8080}}"))]));

        Assert.True(manifests.HasErrors);
        await Assert.ThrowsAsync<ArgumentException>(() => new Planner(new KnownKinds(), "usual").PlanAsync(manifests, CancellationToken.None));
    }

    private static Task<ObjectPlan> PlanAsync(params string[] texts) =>
        new Planner(new KnownKinds(), "usual").PlanAsync(Yaml.Checked(string.Join("\n---\n", texts)), CancellationToken.None);

    // The rules refuse some of what the planner refuses too; a kind that they do not know gets past them.
    private static CheckedManifests Unjudged(params string[] texts) => Checker.Check(
        new ManifestSet("test", texts.Select(text => new Manifest(Yaml.Map(text)))),
        new CheckOptions { Severities = RuleRegistry.All.ToDictionary(rule => rule.Id, _ => Severity.None) });
}
