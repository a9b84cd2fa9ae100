using KubeDsl.Cluster.Applying;
using KubeDsl.Cluster.Deleting;
using KubeDsl.Cluster.Diffing;
using KubeDsl.Cluster.Planning;
using KubeDsl.Cluster.Running;
using KubeDsl.Cluster.Status;
using KubeDsl.Cluster.Tests.Running.Memory;

namespace KubeDsl.Cluster.Tests.Live;

/// <summary>The life of a set on a server, and what servers refuse.</summary>
public class ClusterTests
{
    private const string Settings = "{apiVersion: v1, kind: ConfigMap, metadata: {name: settings}, data: {level: debug}}";
    private const string Password = "{apiVersion: v1, kind: Secret, metadata: {name: db}, stringData: {password: planted-password}}";
    private const string Web = "{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {replicas: 2, selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: 'nginx:1.27'}]}}}}";
    private const string Shop = Settings + "\n---\n" + Password + "\n---\n" + Web;

    public static TheoryData<string> All => ClusterUnderTest.All;

    [SkippableTheory]
    [MemberData(nameof(All))]
    public async Task Set_LivesFromItsFirstApplyToItsDeletion(string kind)
    {
        await using var cluster = await ClusterUnderTest.OpenAsync(kind);

        Assert.Equal(3, (await cluster.ApplyAsync(Shop, cluster.InSet)).Count(Outcome.Created));
        Assert.Equal(3, (await cluster.ApplyAsync(Shop, cluster.InSet)).Count(Outcome.Unchanged));

        var changed = await cluster.ApplyAsync(Shop.Replace("replicas: 2", "replicas: 3", StringComparison.Ordinal), cluster.InSet);
        Assert.Equal("replicas 2 → 3", changed.Results.Single(result => result.Outcome == Outcome.Configured).Detail);

        var pruned = await cluster.ApplyAsync(Settings, cluster.InSet);
        Assert.Equal(["db", "web"], pruned.Results.Where(result => result.Outcome == Outcome.Pruned).Select(result => result.Identity.Name).Order(StringComparer.Ordinal));
        Assert.Equal(404, (await cluster.GetAsync("secrets", "db")).StatusCode);

        var status = await new StatusRun(cluster.Access).OfAsync(cluster.Set, CancellationToken.None);
        Assert.Equal("settings", Assert.Single(status!).Identity.Name);

        var deletion = new DeleteRun(cluster.Access, new DeletionOptions(), new Recorder());
        var report = await deletion.RunAsync((await deletion.MembersAsync(cluster.Set, adopt: false, CancellationToken.None))!, cluster.Set, CancellationToken.None);
        Assert.Equal(1, report.Count(Outcome.Deleted));
        Assert.Equal(404, (await cluster.GetAsync("secrets", "set")).StatusCode);
    }

    [SkippableTheory]
    [MemberData(nameof(All))]
    public async Task KeyThatLeavesASecret_IsGone(string kind)
    {
        await using var cluster = await ClusterUnderTest.OpenAsync(kind);
        await cluster.ApplyAsync("{apiVersion: v1, kind: Secret, metadata: {name: s}, stringData: {a: x, b: z}}", cluster.InSet);
        await cluster.ApplyAsync("{apiVersion: v1, kind: Secret, metadata: {name: s}, stringData: {a: x}}", cluster.InSet);
        Assert.Equal(Yaml.Map("{a: eA==}"), (await cluster.GetAsync("secrets", "s")).Body!["data"]);
    }

    [SkippableTheory]
    [MemberData(nameof(All))]
    public async Task Diff_ShowsWhatWouldChangeAndChangesNothing(string kind)
    {
        await using var cluster = await ClusterUnderTest.OpenAsync(kind);
        await cluster.ApplyAsync(Shop, cluster.InSet);

        var report = await DiffAsync(cluster, Web.Replace("nginx:1.27", "nginx:1.28", StringComparison.Ordinal) + "\n---\n" + Password.Replace("planted", "other", StringComparison.Ordinal) + "\n---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: new}}");
        Assert.Equal(
            ["configmap/new Added", "secret/db Changed", "deployment/web Changed", "configmap/settings Removed"],
            report.Objects.Select(diff => $"{Objects.ObjectNames.Short(diff.Identity)} {diff.Kind}"));
        Assert.Equal("spec.template.spec.containers[web].image", Assert.Single(report.Objects[2].Changes).Path);
        Assert.True(Assert.Single(report.Objects[1].Changes).IsSecret);
        Assert.False((await DiffAsync(cluster, Shop)).HasChanges);
    }

    [SkippableTheory]
    [MemberData(nameof(All))]
    public async Task Conflict_IsToldAndTakenByForce(string kind)
    {
        await using var cluster = await ClusterUnderTest.OpenAsync(kind);
        await cluster.ApplyAsync(Settings, cluster.InSet with { FieldManager = "other" });

        var warn = Settings.Replace("debug", "warn", StringComparison.Ordinal);
        var refused = await cluster.ApplyAsync(warn, cluster.InSet);
        Assert.StartsWith("data.level: This field belongs to 'other'.", Assert.Single(refused.Results[0].Problems).ToString(), StringComparison.Ordinal);
        Assert.Equal(Outcome.Configured, (await cluster.ApplyAsync(warn, cluster.InSet with { ForceConflicts = true })).Results[0].Outcome);
    }

    [SkippableTheory]
    [MemberData(nameof(All))]
    public async Task ImmutableSelector_IsNamedAndRecreated(string kind)
    {
        await using var cluster = await ClusterUnderTest.OpenAsync(kind);
        await cluster.ApplyAsync(Web, cluster.InSet);

        var other = Web.Replace("app: web", "app: other", StringComparison.Ordinal);
        var problem = (await cluster.ApplyAsync(other, cluster.InSet)).Results[0].Problems[0];
        Assert.Equal("spec.selector", problem.Field);
        Assert.Contains("--recreate", problem.Message, StringComparison.Ordinal);
        Assert.Equal(1, problem.Place!.Line);
        Assert.Equal(Outcome.Recreated, (await cluster.ApplyAsync(other, cluster.InSet with { Recreate = true })).Results[0].Outcome);
    }

    [SkippableTheory]
    [MemberData(nameof(All))]
    public async Task DryRun_OfASetThatBringsItsNamespaceAndKinds_IsWell(string kind)
    {
        await using var cluster = await ClusterUnderTest.OpenAsync(kind);
        var report = await cluster.ApplyAsync(Custom(cluster), cluster.InSet with { DryRun = DryRun.Server });
        Assert.True(report.IsSuccess, string.Join('\n', report.Results.SelectMany(result => result.Problems)));
        Assert.Equal(4, report.Count(Outcome.Created));
    }

    [SkippableTheory]
    [MemberData(nameof(All))]
    public async Task CustomResources_AreAppliedInTheRunThatDefinesThem(string kind)
    {
        await using var cluster = await ClusterUnderTest.OpenAsync(kind);
        var report = await cluster.ApplyAsync(Custom(cluster), cluster.InSet with { Wait = true, Timeout = TimeSpan.FromSeconds(60) });
        Assert.True(report.IsSuccess, string.Join('\n', report.Results.SelectMany(result => result.Problems)));

        var deletion = new DeleteRun(cluster.Access, new DeletionOptions { Timeout = TimeSpan.FromSeconds(90) }, new Recorder());
        var members = await deletion.MembersAsync(cluster.Set, adopt: false, CancellationToken.None);
        var deleted = await deletion.RunAsync(members!, cluster.Set, CancellationToken.None);
        Assert.True(deleted.IsSuccess, string.Join('\n', deleted.Results.SelectMany(result => result.Problems)));
    }

    private static string Custom(ClusterUnderTest cluster) => """
        apiVersion: v1
        kind: Namespace
        metadata: {name: NAMESPACE-more}
        ---
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: backups.NAMESPACE.example.com}
        spec:
          group: NAMESPACE.example.com
          names: {kind: Backup, plural: backups, singular: backup, listKind: BackupList}
          scope: Namespaced
          versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {keep: {type: integer}}}}}}}]
        ---
        apiVersion: NAMESPACE.example.com/v1
        kind: Backup
        metadata: {name: nightly, namespace: NAMESPACE-more}
        spec: {keep: 7}
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: settings, namespace: NAMESPACE-more}
        """.Replace("NAMESPACE", cluster.Namespace, StringComparison.Ordinal);

    private static async Task<DiffReport> DiffAsync(ClusterUnderTest cluster, string text)
    {
        var plan = await new Planner(cluster.Access.Discovery, cluster.Namespace).PlanAsync(Yaml.Checked(text), CancellationToken.None);
        return await new DiffRun(cluster.Access, cluster.InSet, new Recorder()).RunAsync(plan, CancellationToken.None);
    }
}
