using KubeDsl.Manifests;
using KubeDsl.Rules.Defaults;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Tests.Defaults;

public class ServerDefaultsTests
{
    [Theory]
    [InlineData("web:1.4", "IfNotPresent")]
    [InlineData("web", "Always")]
    [InlineData("web:latest", "Always")]
    [InlineData("registry.example.com:5000/shop/web", "Always")]
    [InlineData("registry.example.com:5000/shop/web:2", "IfNotPresent")]
    [InlineData("web@sha256:9b2cf535f27731c974343645a3985328f9a4b2a1d5b7f6d2d2a0a2d6a7e3c0ab", "IfNotPresent")]
    [InlineData("Shop/Web", "IfNotPresent")]
    public void PullPolicy_FollowsTheTag(string image, string policy) =>
        Assert.Equal(policy, Text(Default(Pod($"image: '{image}'")), "spec.containers[0].imagePullPolicy"));

    [Fact]
    public void PullPolicyOfAnUnknownImage_IsUnknown()
    {
        var root = Texts.Read(Pod("image: web:1")).Manifests[0].Root;
        var blurred = (MapNode)root.SetAt(FieldPath.Parse("spec.containers[0].image"), UnknownNode.Instance);

        var defaulted = ServerDefaults.Of(new Manifest(blurred), KubernetesVersion.Latest).Root;

        Assert.IsType<UnknownNode>(defaulted.Find(FieldPath.Parse("spec.containers[0].imagePullPolicy")));
        Assert.False(((MapNode)defaulted.Find(FieldPath.Parse("spec.containers[0]"))!).IsOpen);
    }

    [Fact]
    public void LimitsOfAPod_BecomeRequests_AndThoseOfATemplateDoNot()
    {
        const string Container = "image: web:1\n    resources:\n      limits: {cpu: 0.5, memory: 1024Mi}\n      requests: {cpu: 100m}";

        Assert.Equal("{cpu: 100m, memory: 1Gi}", Default(Pod(Container)).Find(FieldPath.Parse("spec.containers[0].resources.requests"))!.ToString());
        Assert.Equal("{cpu: 100m}", Default(Deployment(Container)).Find(FieldPath.Parse("spec.template.spec.containers[0].resources.requests"))!.ToString());
    }

    [Fact]
    public void FalseOrEmpty_CountsAsNotWritten_WhereTheServerTakesItSo()
    {
        var spec = (MapNode)Default(Pod("image: web:1\n    stdin: false\n    securityContext: {privileged: false}\n    command: []\n  hostNetwork: false\n  nodeSelector: {}\n  affinity: null"))["spec"]!;

        Assert.False(spec.ContainsKey("hostNetwork"));
        Assert.False(spec.ContainsKey("nodeSelector"));
        Assert.False(spec.ContainsKey("affinity"));
        var container = (MapNode)((ListNode)spec["containers"]!)[0];
        Assert.False(container.ContainsKey("stdin"));
        Assert.False(container.ContainsKey("command"));
        Assert.Equal("{privileged: False}", container["securityContext"]!.ToString(), ignoreCase: true);
    }

    [Fact]
    public void WhatIsNotKnown_LeavesItOpenWhetherTheFieldIsThere()
    {
        var root = (MapNode)Texts.Read(Pod("image: web:1\n  hostNetwork: true")).Manifests[0].Root.SetAt(FieldPath.Parse("spec.hostNetwork"), UnknownNode.Instance);

        var spec = (MapNode)ServerDefaults.Of(new Manifest(root), KubernetesVersion.Latest).Root["spec"]!;

        Assert.True(spec.IsOpen);
        Assert.Equal("ClusterFirst", ((StringNode)spec["dnsPolicy"]!).Value);
    }

    [Fact]
    public void ConditionThatIsNotKnown_GivesAnUnknown()
    {
        var root = (MapNode)Texts.Read(Deployment("image: web:1").Replace("template:", "strategy: {type: Recreate}\n  template:", StringComparison.Ordinal))
            .Manifests[0].Root.SetAt(FieldPath.Parse("spec.strategy.type"), UnknownNode.Instance);

        var strategy = (MapNode)ServerDefaults.Of(new Manifest(root), KubernetesVersion.Latest).Root.Find("spec", "strategy")!;

        Assert.True(strategy.IsOpen);
        Assert.IsType<UnknownNode>(strategy["rollingUpdate"]);
    }

    [Fact]
    public void TextsOfASecret_BecomeData()
    {
        var root = Default("apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {a: eA==, b: eQ==}\nstringData: {b: z}");

        Assert.Equal("{a: eA==, b: eg==}", root["data"]!.ToString());
        Assert.False(root.ContainsKey("stringData"));
        Assert.Equal("Opaque", Text(root, "type"));
    }

    [Fact]
    public void ObjectsAreIdentified()
    {
        var metadata = (MapNode)Default("apiVersion: v1\nkind: ConfigMap\nmetadata: {generateName: c-, uid: mine}")["metadata"]!;

        Assert.Equal("default", ((StringNode)metadata["namespace"]!).Value);
        Assert.IsType<UnknownNode>(metadata["name"]);
        Assert.IsType<UnknownNode>(metadata["uid"]);
    }

    [Fact]
    public void OlderServer_DoesNotKnowNewerDefaults()
    {
        const string Job = "apiVersion: batch/v1\nkind: Job\nmetadata: {name: j}\nspec: {template: {spec: {restartPolicy: Never, containers: [{name: c, image: 'a:1'}]}}}";

        Assert.Null(Default(Job, new KubernetesVersion(1, 28)).Find("spec", "podReplacementPolicy"));
        Assert.Equal("TerminatingOrFailed", Text(Default(Job), "spec.podReplacementPolicy"));
    }

    [Fact]
    public void WhatIsNotKnown_LeavesNothingWrong()
    {
        foreach (var manifest in Examples())
        {
            var known = ServerDefaults.Of(manifest, KubernetesVersion.Latest).Root;
            foreach (var asOpen in (bool[])[false, true])
                for (var leaf = 0; leaf < Blurring.LeavesOf(manifest.Root) * (asOpen ? 2 : 1); leaf++)
                {
                    var position = 0;
                    var blurred = (MapNode)Blurring.Change(manifest.Root, ref position, place => place == leaf, asOpen);
                    if (blurred["apiVersion"] is UnknownNode || blurred["kind"] is UnknownNode)
                        continue;
                    var problem = Completions.ProblemOf(ServerDefaults.Of(new Manifest(blurred), KubernetesVersion.Latest).Root, known, FieldPath.Root);
                    Assert.True(problem is null, $"{problem}\nin the defaults of\n{blurred}");
                }
        }
    }

    [Fact]
    public void DefaultsOfDefaults_AreTheSame()
    {
        foreach (var manifest in Examples())
        {
            var once = ServerDefaults.Of(manifest, KubernetesVersion.Latest);
            var twice = ServerDefaults.Of(once, KubernetesVersion.Latest).Root;
            Assert.True(Completions.ProblemOf(twice, once.Root, FieldPath.Root) is null, $"{once.Root}\nbecomes\n{twice}");
        }
    }

    [Fact]
    public void KindThatIsNotKnown_StaysAsItIs()
    {
        var manifest = Texts.Read("apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: w}\nspec: {size: null}").Manifests[0];

        Assert.Same(manifest, ServerDefaults.Of(manifest, KubernetesVersion.Latest));
    }

    private static IEnumerable<Manifest> Examples() => RuleRegistry.All
        .SelectMany(rule => new[] { rule.Passing, rule.Failing })
        .Where(yaml => yaml.Length > 0)
        .Distinct()
        .SelectMany(yaml => Texts.Read(yaml).Manifests);

    private static MapNode Default(string yaml, KubernetesVersion? version = null) =>
        ServerDefaults.Of(Texts.Read(yaml).Manifests[0], version ?? KubernetesVersion.Latest).Root;

    private static string Text(MapNode root, string path) => Assert.IsType<StringNode>(root.Find(FieldPath.Parse(path))).Value;

    private static string Pod(string container) =>
        $"apiVersion: v1\nkind: Pod\nmetadata: {{name: p}}\nspec:\n  containers:\n  - name: c\n    {container}\n";

    private static string Deployment(string container) =>
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d}\nspec:\n  selector: {matchLabels: {a: b}}\n  template:\n    metadata: {labels: {a: b}}\n    spec:\n      containers:\n      - name: c\n        "
        + container.Replace("\n", "\n    ", StringComparison.Ordinal) + "\n";
}
