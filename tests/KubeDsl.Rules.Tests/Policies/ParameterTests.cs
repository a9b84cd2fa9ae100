namespace KubeDsl.Rules.Tests.Policies;

public class ParameterTests
{
    private const string ByConfigMap = """
        paramKind: { apiVersion: v1, kind: ConfigMap }
        validations:
        - expression: object.spec.replicas <= int(params.data.most)
          messageExpression: params.metadata.name + ' ' + params.metadata.namespace
        """;

    public static TheoryData<string, string[]> References => new()
    {
        { "name: few, namespace: limits", ["few limits."] },
        { "name: many, namespace: limits", [] },
        { "name: few", ["few shop."] },
        { "selector: { matchLabels: { use: limit } }, namespace: limits", ["few limits.", "least limits."] },
        { "selector: {}, namespace: limits", ["few limits.", "least limits."] },
        { "selector: { matchLabels: { use: other } }, namespace: limits, parameterNotFoundAction: Allow", [] },
        { "name: none, parameterNotFoundAction: Allow", [] },
        { "name: none, parameterNotFoundAction: Deny", ["failed to configure binding: no params found for policy binding with `Deny` parameterNotFoundAction."] },
    };

    private static readonly string Maps = PolicyTexts.Join(Map("few", "limits", 2, "limit"), Map("least", "limits", 1, "limit"), Map("many", "limits", 9, "free"), Map("few", "shop", 2, "limit"));

    [Theory, MemberData(nameof(References))]
    public void Reference_ChoosesTheObjects(string reference, string[] expected) => Assert.Equal(
        expected.Order(StringComparer.Ordinal),
        PolicyTexts.Messages(PolicyTexts.Join(PolicyTexts.Policy(ByConfigMap), PolicyTexts.Binding($"paramRef: {{ {reference} }}"), Maps)).Order(StringComparer.Ordinal));

    [Fact]
    public void MissingParameters_AreAnError_WhateverTheAction() => Assert.Equal(
        Severity.Error,
        Assert.Single(PolicyTexts.Check(PolicyTexts.Join(PolicyTexts.Policy(ByConfigMap), PolicyTexts.Binding("paramRef: { name: none, parameterNotFoundAction: Deny }", "Audit")))).Severity);

    [Fact]
    public void MissingParameters_AreNotKnown_WhereTheSetIsNotComplete() => Assert.Equal(
        "KDSL2913",
        Assert.Single(PolicyTexts.Check(
            PolicyTexts.Join(PolicyTexts.Policy(ByConfigMap), PolicyTexts.Binding("paramRef: { name: none, parameterNotFoundAction: Deny }")),
            options: new CheckOptions { IsComplete = false })).Rule.Id);

    [Fact]
    public void BindingWithoutReference_GivesNull() => Assert.Equal(
        ["expression 'object.spec.replicas <= int(params.data.most)' resulted in error: no such key: data."],
        PolicyTexts.Messages(PolicyTexts.Join(PolicyTexts.Policy(ByConfigMap), PolicyTexts.Binding())));

    [Fact]
    public void NamespacedParameters_OfAnObjectOutsideOfNamespaces_AreAnError()
    {
        var policy = PolicyTexts.Policy(
            "paramKind: { apiVersion: v1, kind: ConfigMap }\nvalidations: [{ expression: 'true' }]",
            "resourceRules: [{ apiGroups: [rbac.authorization.k8s.io], apiVersions: [v1], operations: [CREATE], resources: [clusterroles] }]");

        var message = Assert.Single(PolicyTexts.Messages(
            PolicyTexts.Join(policy, PolicyTexts.Binding("paramRef: { name: few }"), Maps),
            "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: { name: r }\nrules: []"));

        Assert.StartsWith("failed to configure binding: cannot use namespaced paramRef", message, StringComparison.Ordinal);
    }

    [Fact]
    public void CustomResource_HasTheDefaultsOfItsDefinition()
    {
        const string Definition = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: { name: limits.example.com }
            spec:
              group: example.com
              scope: Cluster
              names: { plural: limits, singular: limit, kind: Limit }
              versions:
              - name: v1
                served: true
                storage: true
                schema:
                  openAPIV3Schema:
                    type: object
                    properties:
                      most: { type: integer, default: 2 }
            """;
        const string Limit = "apiVersion: example.com/v1\nkind: Limit\nmetadata: { name: all }";
        var policy = PolicyTexts.Policy("paramKind: { apiVersion: example.com/v1, kind: Limit }\nvalidations: [{ expression: object.spec.replicas <= params.most, messageExpression: \"'most ' + string(params.most)\" }]");

        Assert.Equal(["most 2."], PolicyTexts.Messages(PolicyTexts.Join(Definition, Limit, policy, PolicyTexts.Binding("paramRef: { name: all }"))));
    }

    [Fact]
    public void ParametersInTheSet_CountToo() => Assert.Single(PolicyTexts.Check(
        PolicyTexts.Join(PolicyTexts.Policy(ByConfigMap), PolicyTexts.Binding("paramRef: { name: few }")),
        PolicyTexts.Join(Map("few", "shop", 2, "limit"), PolicyTexts.Deployment)));

    private static string Map(string name, string place, int most, string use) => $$"""
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: {{name}}, namespace: {{place}}, labels: { use: {{use}} } }
        data: { most: "{{most}}" }
        """;
}
