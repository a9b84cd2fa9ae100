using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Applying;
using KubeDsl.Cluster.Running;
using KubeDsl.Cluster.Sets;
using KubeDsl.Cluster.Tests.Running.Memory;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Tests.Applying;

public class ApplyRunTests
{
    private static readonly ApplySetParent Set = new("Secret", "default", "shop");
    private static readonly ApplyOptions InSet = new() { Set = Set, Prune = true };

    private const string Two = """
        {apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {level: debug}}
        ---
        {apiVersion: v1, kind: ConfigMap, metadata: {name: b}}
        """;

    [Fact]
    public async Task Outcomes_AreToldByComparingVersions()
    {
        var cluster = Cluster();
        Assert.Equal(["created", "created"], await OutcomesAsync(cluster, Two));
        Assert.Equal(["unchanged", "unchanged"], await OutcomesAsync(cluster, Two));
        var report = await MemoryRun.ApplyAsync(cluster, Two.Replace("debug", "warn", StringComparison.Ordinal), InSet);
        Assert.Equal((Outcome.Configured, "level debug → warn"), (report.Results[0].Outcome, report.Results[0].Detail));
    }

    [Fact]
    public async Task Members_AreNotAskedForOneByOne()
    {
        var cluster = Cluster();
        await MemoryRun.ApplyAsync(cluster, Two, InSet);
        var start = cluster.Log.Count;
        await MemoryRun.ApplyAsync(cluster, Two, InSet);

        // The parent, the list, the parent again, two objects, the list of members that left.
        Assert.Equal(["GET", "GET", "PATCH", "PATCH", "PATCH", "GET"], cluster.Log.Skip(start).Select(request => request.Method.Method));
    }

    [Fact]
    public async Task Parent_SaysWhatKubectlExpects()
    {
        var cluster = Cluster();
        await MemoryRun.ApplyAsync(cluster, Two + "\n---\n{apiVersion: v1, kind: Secret, metadata: {name: c, namespace: jobs}}\n---\n{apiVersion: v1, kind: Namespace, metadata: {name: jobs}}", InSet);

        var metadata = (MapNode)cluster.Objects[Set.Path]["metadata"]!;
        Assert.Equal(Set.Id, metadata.Find("labels", ApplySetNames.Id)!.ToString());
        Assert.Equal("ConfigMap,Namespace,Secret", metadata.Find("annotations", ApplySetNames.GroupKinds)!.ToString());
        Assert.Equal("jobs", metadata.Find("annotations", ApplySetNames.Namespaces)!.ToString());
        Assert.StartsWith("kubedsl/v", metadata.Find("annotations", ApplySetNames.Tooling)!.ToString(), StringComparison.Ordinal);
        Assert.Equal(Set.Id, cluster.Objects["/api/v1/namespaces/jobs/secrets/c"].Find("metadata", "labels", ApplySetNames.PartOf)!.ToString());
    }

    [Fact]
    public async Task WhatLeftTheSet_IsShownAndDeletedWithItsUid()
    {
        var cluster = Cluster();
        await MemoryRun.ApplyAsync(cluster, Two, InSet);
        IReadOnlyList<ResourceIdentity> shown = [];
        var report = await MemoryRun.ApplyAsync(cluster, "{apiVersion: v1, kind: ConfigMap, metadata: {name: b}}", InSet with
        {
            ConfirmPrune = (objects, _) =>
            {
                shown = objects;
                return Task.FromResult(true);
            },
        });

        Assert.Equal("a", Assert.Single(shown).Name);
        Assert.Equal(1, report.Count(Outcome.Pruned));
        Assert.DoesNotContain("/api/v1/namespaces/default/configmaps/a", cluster.Objects.Keys);
        var deletion = cluster.Log.Single(request => request.Method == HttpMethod.Delete);
        Assert.NotNull(deletion.Body!.Find("preconditions", "uid"));
    }

    [Fact]
    public async Task DeclinedPrune_KeepsTheMembersInSight()
    {
        var cluster = Cluster();
        await MemoryRun.ApplyAsync(cluster, Two + "\n---\n{apiVersion: v1, kind: Secret, metadata: {name: c}}", InSet);
        var report = await MemoryRun.ApplyAsync(cluster, Two, InSet with { ConfirmPrune = (_, _) => Task.FromResult(false) });

        Assert.True(report.IsSuccess);
        Assert.Contains("/api/v1/namespaces/default/secrets/c", cluster.Objects.Keys);
        Assert.Equal("ConfigMap,Secret", cluster.Objects[Set.Path].Find("metadata", "annotations", ApplySetNames.GroupKinds)!.ToString());
    }

    [Fact]
    public async Task EmptyEmission_PrunesOnlyWhenItIsSaid()
    {
        var cluster = Cluster();
        await MemoryRun.ApplyAsync(cluster, Two, InSet);

        var exception = await Assert.ThrowsAsync<ClusterException>(() => MemoryRun.ApplyAsync(cluster, "", InSet));
        Assert.Contains("--allow-empty", exception.Message, StringComparison.Ordinal);
        var report = await MemoryRun.ApplyAsync(cluster, "", InSet with { AllowEmpty = true });
        Assert.Equal(2, report.Count(Outcome.Pruned));
    }

    [Fact]
    public async Task FailedObject_StopsThePruneAndNothingElse()
    {
        var cluster = Cluster();
        await MemoryRun.ApplyAsync(cluster, Two, InSet);
        cluster.AnswerTo = request => request.Method == HttpMethod.Patch && request.Path.Contains("/configmaps/b?", StringComparison.Ordinal) ? MemoryCluster.Failure(403, "Forbidden", "may not") : null;
        var observer = new Recorder();
        var report = await MemoryRun.ApplyAsync(cluster, "{apiVersion: v1, kind: ConfigMap, metadata: {name: b}}\n---\n{apiVersion: v1, kind: Secret, metadata: {name: c}}", InSet, observer);

        Assert.Equal((1, 1, 0), (report.Count(Outcome.Failed), report.Count(Outcome.Created), report.Count(Outcome.Pruned)));
        Assert.Contains("/api/v1/namespaces/default/configmaps/a", cluster.Objects.Keys);
        Assert.Contains("Nothing was pruned, because not everything was applied.", observer.Lines);
    }

    [Theory]
    [InlineData("{apiVersion: v1, kind: Secret, metadata: {name: shop}}", "is no ApplySet")]
    [InlineData("{apiVersion: v1, kind: Secret, metadata: {name: shop, labels: {applyset.kubernetes.io/id: ID}, annotations: {applyset.kubernetes.io/tooling: kubectl/v1.32}}}", "is kept by 'kubectl/v1.32'")]
    [InlineData("{apiVersion: v1, kind: Secret, metadata: {name: shop, labels: {applyset.kubernetes.io/id: applyset-x-v1}, annotations: {applyset.kubernetes.io/tooling: kubedsl/v1}}}", "It was copied")]
    public async Task ParentOfSomebodyElse_IsRefusedUnlessAdopted(string parent, string expected)
    {
        var cluster = Cluster();
        cluster.Put(Set.Path, Yaml.Map(parent.Replace("ID", Set.Id, StringComparison.Ordinal)));

        var exception = await Assert.ThrowsAsync<ClusterException>(() => MemoryRun.ApplyAsync(cluster, Two, InSet));
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.True((await MemoryRun.ApplyAsync(cluster, Two, InSet with { Adopt = true })).IsSuccess);
    }

    [Fact]
    public async Task MemberOfAnotherSet_IsRefused()
    {
        var cluster = Cluster();
        await MemoryRun.ApplyAsync(cluster, Two, InSet with { Set = new ApplySetParent("Secret", "default", "other") });
        var report = await MemoryRun.ApplyAsync(cluster, Two, InSet);

        Assert.All(report.Results, result => Assert.Contains("member of another ApplySet", Assert.Single(result.Problems).Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ServerDryRun_ChangesNothingAndCountsWhatWouldBeMadeFirst()
    {
        var cluster = Cluster();
        var before = cluster.Snapshot();
        var report = await MemoryRun.ApplyAsync(
            cluster, Two + "\n---\n{apiVersion: v1, kind: Namespace, metadata: {name: new}}\n---\n{apiVersion: v1, kind: Secret, metadata: {name: c, namespace: new}}", InSet with { DryRun = DryRun.Server });

        Assert.True(report.IsSuccess, string.Join('\n', report.Results));
        Assert.Equal(4, report.Count(Outcome.Created));
        Assert.Equal(before, cluster.Snapshot());
    }

    [Fact]
    public async Task ClientDryRun_SendsNothing()
    {
        var cluster = Cluster();
        var report = await MemoryRun.ApplyAsync(cluster, Two, InSet with { DryRun = DryRun.Client });
        Assert.Equal(2, report.Count(Outcome.Planned));
        Assert.Empty(cluster.Log);
    }

    [Fact]
    public async Task ImmutableObject_IsMadeAnewOnlyWhenItIsSaid()
    {
        var cluster = Cluster();
        await MemoryRun.ApplyAsync(cluster, Two, InSet);
        cluster.AnswerTo = request => request.Method == HttpMethod.Patch && request.Path.Contains("/configmaps/a?", StringComparison.Ordinal) && cluster.Objects.ContainsKey("/api/v1/namespaces/default/configmaps/a")
            ? new ApiAnswer(422, Yaml.Map("{kind: Status, message: x, details: {causes: [{reason: FieldValueForbidden, message: field is immutable when `immutable` is set, field: data}]}}"), [])
            : null;

        var refused = await MemoryRun.ApplyAsync(cluster, Two, InSet);
        Assert.Contains("--recreate", refused.Results[0].Problems[0].Message, StringComparison.Ordinal);
        var report = await MemoryRun.ApplyAsync(cluster, Two, InSet with { Recreate = true });
        Assert.Equal(Outcome.Recreated, report.Results[0].Outcome);
    }

    [Fact]
    public async Task TextsOfSecrets_AreSentEncodedSoThatTheirKeysAreOurs()
    {
        var cluster = Cluster();
        await MemoryRun.ApplyAsync(cluster, "{apiVersion: v1, kind: Secret, metadata: {name: s}, data: {a: eA==}, stringData: {b: hunter2}}", InSet);
        Assert.Equal(Yaml.Map("{a: eA==, b: aHVudGVyMg==}"), cluster.Objects["/api/v1/namespaces/default/secrets/s"]["data"]);
        await MemoryRun.ApplyAsync(cluster, "{apiVersion: v1, kind: Secret, metadata: {name: s}, stringData: {a: x}}", InSet);
        Assert.Equal(Yaml.Map("{a: eA==}"), cluster.Objects["/api/v1/namespaces/default/secrets/s"]["data"]);
    }

    [Fact]
    public async Task ObjectsOfClientSideApply_AreTakenOver()
    {
        var cluster = Cluster();
        cluster.Put("/api/v1/namespaces/default/configmaps/a", Yaml.Map("""
            {apiVersion: v1, kind: ConfigMap, metadata: {name: a, managedFields: [{manager: kubectl-client-side-apply, operation: Update, fieldsV1: {'f:data': {'f:old': {}}}}]}, data: {old: x}}
            """));
        await MemoryRun.ApplyAsync(cluster, Two, InSet);

        var move = Assert.Single(cluster.Log, request => request.ContentType == MediaTypes.MergePatch);
        Assert.NotNull(move.Body!.Find("metadata", "resourceVersion"));
        var entry = Assert.Single((ListNode)move.Body!.Find("metadata", "managedFields")!);
        Assert.Equal(("kubedsl", "Apply"), (entry.Find("manager")!.ToString(), entry.Find("operation")!.ToString()));
    }

    [Fact]
    public async Task WaitingRun_TellsWhatAPersonWouldLookUp()
    {
        var cluster = Cluster();
        cluster.Controller = live => live["kind"]!.ToString() == "Pod"
            ? live.Set("status", Yaml.Map("{phase: Pending, containerStatuses: [{name: web, state: {waiting: {reason: CrashLoopBackOff}}, lastState: {terminated: {exitCode: 1}}}]}"))
            : live;
        cluster.Put("/api/v1/namespaces/default/events/e", Yaml.Map("{metadata: {name: e}, type: Warning, reason: BackOff, message: Back-off with hunter2-password, involvedObject: {name: web}}"));
        cluster.AnswerTo = request => request.Path.Contains("/log?", StringComparison.Ordinal) ? new ApiAnswer(200, Yaml.Map("{text: \"starting\\nlogin with hunter2-password refused\\n\"}"), []) : null;

        var report = await MemoryRun.ApplyAsync(
            cluster,
            "{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {containers: [{name: web, image: a}]}}\n---\n{apiVersion: v1, kind: Secret, metadata: {name: s}, stringData: {password: hunter2-password}}",
            new ApplyOptions { Wait = true, Timeout = TimeSpan.FromMilliseconds(300) });

        Assert.False(report.IsSuccess);
        var notReady = Assert.Single(report.NotReady);
        Assert.Equal("pod 'web': container 'web' is in CrashLoopBackOff; last time it ended with exit code 1", Assert.Single(notReady.Containers));
        Assert.Equal("BackOff: Back-off with ***", Assert.Single(notReady.Events));
        Assert.Equal(["starting", "login with *** refused"], Assert.Single(notReady.Logs).Lines);
    }

    private static MemoryCluster Cluster()
    {
        var cluster = new MemoryCluster();
        cluster.Put("/api/v1/namespaces/default", Yaml.Map("{apiVersion: v1, kind: Namespace, metadata: {name: default}}"));
        return cluster;
    }

    private static async Task<IEnumerable<string>> OutcomesAsync(MemoryCluster cluster, string text) =>
        (await MemoryRun.ApplyAsync(cluster, text, InSet)).Results.Select(result => result.Outcome.ToString().ToLowerInvariant());
}
