namespace KubeDsl.Rules.Tests.Policies;

public class MatchingTests
{
    private const string Never = "validations: [{ expression: 'false', message: hit }]";

    private const string Namespace = """
        apiVersion: v1
        kind: Namespace
        metadata:
          name: shop
          labels: { team: storefront }
        """;

    public static TheoryData<string, bool> Criteria => new()
    {
        { Rule("apiGroups: [apps], apiVersions: [v1], resources: [deployments]"), true },
        { Rule("apiGroups: ['*'], apiVersions: ['*'], resources: ['*']"), true },
        { Rule("apiGroups: ['*'], apiVersions: ['*'], resources: ['*/*']"), true },
        { Rule("apiGroups: [apps], apiVersions: [v1], resources: ['deployments/*']"), true },
        { Rule("apiGroups: [apps], apiVersions: [v1], resources: ['deployments/scale']"), false },
        { Rule("apiGroups: [apps], apiVersions: [v1], resources: ['*/scale']"), false },
        { Rule("apiGroups: [''], apiVersions: [v1], resources: [deployments]"), false },
        { Rule("apiGroups: [apps], apiVersions: [v1beta1], resources: [deployments]"), false },
        { Rule("apiGroups: [apps], apiVersions: [v1], resources: [Deployment]"), false },
        { Rule("apiGroups: [apps], apiVersions: [v1], resources: [deployments]", "UPDATE, DELETE"), false },
        { Rule("apiGroups: [apps], apiVersions: [v1], resources: [deployments]", "'*'"), true },
        { Rule("apiGroups: [apps], apiVersions: [v1], resources: [deployments], scope: Namespaced"), true },
        { Rule("apiGroups: [apps], apiVersions: [v1], resources: [deployments], scope: Cluster"), false },
        { Rule("apiGroups: [apps], apiVersions: [v1], resources: [deployments], resourceNames: [web, api]"), true },
        { Rule("apiGroups: [apps], apiVersions: [v1], resources: [deployments], resourceNames: [api]"), false },
        { PolicyTexts.AllDeployments + "\nobjectSelector: { matchLabels: { app: web } }", true },
        { PolicyTexts.AllDeployments + "\nobjectSelector: { matchLabels: { app: api } }", false },
        { PolicyTexts.AllDeployments + "\nobjectSelector: { matchExpressions: [{ key: app, operator: DoesNotExist }] }", false },
        { PolicyTexts.AllDeployments + "\nnamespaceSelector: { matchLabels: { team: storefront } }", true },
        { PolicyTexts.AllDeployments + "\nnamespaceSelector: { matchLabels: { team: search } }", false },
        { PolicyTexts.AllDeployments + "\nnamespaceSelector: { matchLabels: { kubernetes.io/metadata.name: shop } }", true },
        { PolicyTexts.AllDeployments + "\nexcludeResourceRules:\n- { apiGroups: ['*'], apiVersions: ['*'], operations: ['*'], resources: [deployments], resourceNames: [web] }", false },
        { PolicyTexts.AllDeployments + "\nexcludeResourceRules:\n- { apiGroups: ['*'], apiVersions: ['*'], operations: ['*'], resources: [deployments], resourceNames: [api] }", true },
    };

    [Theory, MemberData(nameof(Criteria))]
    public void Criteria_OfThePolicy(string match, bool isHit) =>
        Assert.Equal(isHit, PolicyTexts.Check(PolicyTexts.Join(PolicyTexts.Policy(Never, match), PolicyTexts.Binding(), Namespace)).Count == 1);

    [Theory, MemberData(nameof(Criteria))]
    public void Criteria_OfTheBinding(string match, bool isHit)
    {
        var binding = PolicyTexts.Binding("matchResources:\n" + string.Join("\n", match.Split('\n').Select(line => "  " + line)));

        Assert.Equal(isHit, PolicyTexts.Check(PolicyTexts.Join(PolicyTexts.Policy(Never, Rule("apiGroups: ['*'], apiVersions: ['*'], resources: ['*']")), binding, Namespace)).Count == 1);
    }

    [Fact]
    public void PolicyWithoutBinding_SaysNothing() => Assert.Empty(PolicyTexts.Check(PolicyTexts.Policy(Never)));

    [Fact]
    public void TwoBindings_SpeakEach() =>
        Assert.Equal(2, PolicyTexts.Check(PolicyTexts.Join(PolicyTexts.Policy(Never), PolicyTexts.Binding(name: "one"), PolicyTexts.Binding(name: "two"))).Count);

    [Fact]
    public void LaterPolicy_TakesThePlaceOfOneOfTheSameName() =>
        Assert.Empty(PolicyTexts.Check(PolicyTexts.Join(PolicyTexts.Policy(Never), PolicyTexts.Binding(), PolicyTexts.Policy("validations: [{ expression: 'true' }]"))));

    [Theory]
    [InlineData("Equivalent", "v2", "v2 v1 1")]
    [InlineData("Exact", "v2", null)]
    [InlineData("Exact", "v1", "v1 v1 0")]
    public void OtherVersion_IsSeenByEquivalentPoliciesOnly(string policy, string version, string? seen)
    {
        const string Autoscaler = """
            apiVersion: autoscaling/v1
            kind: HorizontalPodAutoscaler
            metadata: { name: web }
            spec:
              scaleTargetRef: { kind: Deployment, name: web, apiVersion: apps/v1 }
              maxReplicas: 3
              targetCPUUtilizationPercentage: 70
            """;
        var policies = PolicyTexts.Join(
            PolicyTexts.Policy(
                "validations: [{ expression: 'false', messageExpression: \"request.kind.version + ' ' + request.requestKind.version + ' ' + string(object.spec.?metrics.orValue([]).filter(m, m.resource.target.averageUtilization == 70).size())\" }]",
                $"matchPolicy: {policy}\nresourceRules:\n- {{ apiGroups: [autoscaling], apiVersions: [{version}], operations: [CREATE], resources: [horizontalpodautoscalers] }}"),
            PolicyTexts.Binding());

        Assert.Equal(seen is null ? [] : [seen + "."], PolicyTexts.Messages(policies, Autoscaler));
    }

    [Fact]
    public void NamespaceWithoutManifest_IsNotKnown_AndSaidOnce()
    {
        var policies = PolicyTexts.Join(PolicyTexts.Policy(Never, PolicyTexts.AllDeployments + "\nnamespaceSelector: { matchLabels: { team: search } }"), PolicyTexts.Binding());

        var finding = Assert.Single(PolicyTexts.Check(policies, PolicyTexts.Join(PolicyTexts.Deployment, PolicyTexts.Deployment.Replace("name: web\n", "name: api\n", StringComparison.Ordinal))));

        Assert.Equal("KDSL2913", finding.Rule.Id);
        Assert.Contains("labels of the namespace 'shop'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NamespaceInTheSet_GivesItsLabels() => Assert.Single(PolicyTexts.Check(
        PolicyTexts.Join(PolicyTexts.Policy(Never, PolicyTexts.AllDeployments + "\nnamespaceSelector: { matchLabels: { team: storefront } }"), PolicyTexts.Binding()),
        PolicyTexts.Join(Namespace, PolicyTexts.Deployment)));

    [Fact]
    public void Namespace_IsChosenByItsOwnLabels_AndLivesOutsideOfNamespaces() => Assert.Equal(
        ["shop true."],
        PolicyTexts.Messages(
            PolicyTexts.Join(
                PolicyTexts.Policy(
                    "validations: [{ expression: 'false', messageExpression: \"request.namespace + ' ' + string(namespaceObject == null)\" }]",
                    "namespaceSelector: { matchLabels: { team: storefront } }\n" + Rule("apiGroups: [''], apiVersions: [v1], resources: [namespaces], scope: Cluster")),
                PolicyTexts.Binding()),
            Namespace));

    [Fact]
    public void Policies_DoNotJudgePolicies() => Assert.Empty(PolicyTexts.Check(
        PolicyTexts.Join(PolicyTexts.Policy(Never, Rule("apiGroups: ['*'], apiVersions: ['*'], resources: ['*']")), PolicyTexts.Binding()),
        PolicyTexts.Join(PolicyTexts.Policy("validations: [{ expression: 'true' }]", name: "other"), PolicyTexts.Binding(name: "other", policy: "other"))));

    private static string Rule(string rule, string operations = "CREATE") => $"resourceRules:\n- {{ {rule}, operations: [{operations}] }}";
}
