using System.Diagnostics;
using System.Globalization;
using System.Text;
using KubeDsl.Manifests;

namespace KubeDsl.Rules.Tests.CustomResources;

/// <summary>Definitions and resources that are made to be expensive: a check of them ends soon.</summary>
public class HostileDefinitionTests
{
    // A second is usual; what explodes takes hours.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData("(a+)+$")]
    [InlineData("(a|aa)*b")]
    [InlineData("^(([a-z])+.)+[A-Z]([a-z])+$")]
    [InlineData("(x+x+)+y")]
    public void ExplodingPattern_IsMatchedInLinearTime(string pattern) =>
        AssertEnds(Definition($"{{type: string, pattern: '{pattern}'}}"), Resource(new string('a', 100_000) + "!"));

    [Theory]
    [InlineData("((a{1000}){1000}){1000}")]
    [InlineData("a{1,1000}{1,1000}")]
    [InlineData("[")]
    public void PatternThatNoServerTakes_IsAnError(string pattern)
    {
        var findings = AssertEnds(Definition($"{{type: string, pattern: '{pattern}'}}"), Resource("a"));

        Assert.Contains(findings, finding => finding.Severity == Severity.Error && finding.Path.ToString().EndsWith("pattern", StringComparison.Ordinal));
    }

    [Fact]
    public void SchemaThatRefersToItself_IsAnError()
    {
        var findings = AssertEnds(Definition("{type: object, properties: {child: {$ref: '#/properties/spec'}}}"), Resource(MapNode.Empty));

        Assert.Contains(findings, finding => finding.Severity == Severity.Error);
    }

    [Fact]
    public void DeepSchemaAndResource_AreJudgedOrLeft()
    {
        var schema = "{type: string}";
        ManifestNode value = "end";
        for (var depth = 0; depth < 90; depth++)
        {
            schema = $"{{type: object, properties: {{a: {schema}}}}}";
            value = MapNode.Of("a", value);
        }
        for (var depth = 0; depth < 5_000; depth++)
            value = MapNode.Of("a", value);

        AssertEnds(Definition(schema), Resource(value));
    }

    [Fact]
    public void AlternativesWithinAlternatives_End()
    {
        // Doubles with every level.
        var schema = "{minLength: 1}";
        while (schema.Length < 60_000)
            schema = $"{{anyOf: [{{not: {schema}}}, {{allOf: [{schema}]}}]}}";

        AssertEnds(Definition($"{{type: string, allOf: [{schema}]}}"), Resource("text"));
    }

    [Fact]
    public void LongListsAndMaps_AreJudgedInLinearTime()
    {
        var many = ListNode.OfStrings(Enumerable.Range(0, 50_000).Select(number => number.ToString(CultureInfo.InvariantCulture)));

        AssertEnds(Definition("{type: array, x-kubernetes-list-type: set, items: {type: string}}"), Resource(many));
        AssertEnds(
            Definition("{type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [k], items: {type: object, required: [k], properties: {k: {type: string}}}}"),
            Resource(ListNode.Of(many.Select(item => (ManifestNode)MapNode.Of("k", item)))));
    }

    [Fact]
    public void ExpressionOverAllPairs_IsTooDear()
    {
        var findings = AssertEnds(
            Definition("{type: array, items: {type: string}, x-kubernetes-validations: [{rule: 'self.all(a, self.all(b, self.all(c, a + b != c)))'}]}"),
            Resource(ListNode.OfStrings(Enumerable.Range(0, 3_000).Select(number => number.ToString(CultureInfo.InvariantCulture)))));

        Assert.Contains(findings, finding => finding.Severity == Severity.Error && finding.Path.ToString().Contains("rule", StringComparison.Ordinal));
    }

    [Fact]
    public void DefinitionOfFiveMegabytes_IsReadAndUsed()
    {
        const string Indent = "\n                ";
        var schema = new StringBuilder(Indent + "type: object" + Indent + "properties:");
        for (var field = 0; schema.Length < 5_000_000; field++)
            schema.Append(CultureInfo.InvariantCulture, $"{Indent}  f{field}:{Indent}    type: object{Indent}    properties:{Indent}      a: {{type: string, pattern: '^[a-z]+$'}}{Indent}      b: {{type: integer, minimum: 1}}");
        var definition = Gadgets.ReadDefinition(Gadgets.Head + "\n    schema:\n      openAPIV3Schema:\n        type: object\n        properties:\n          spec:" + schema);
        var findings = AssertEnds(definition, Resource(MapNode.Of("f7", MapNode.Of("b", 0))));

        Assert.Contains(findings, finding => finding.Path.ToString() == "spec.f7.b");
    }

    private static IReadOnlyList<Finding> AssertEnds(Manifest definition, Manifest resource)
    {
        var watch = Stopwatch.StartNew();
        var findings = Checker.Check(new ManifestSet("test", [definition, resource])).Findings;
        Assert.True(watch.Elapsed < Patience, $"The check took {watch.Elapsed}.");
        return findings;
    }

    private static Manifest Definition(string schema) =>
        Gadgets.ReadDefinition($"{Gadgets.Head}\n    schema: {{openAPIV3Schema: {{type: object, properties: {{spec: {schema}}}}}}}");

    private static Manifest Resource(ManifestNode spec) => new(MapNode.Of(
        ("apiVersion", "example.com/v1"), ("kind", "Gadget"), ("metadata", MapNode.Of("name", "g")), ("spec", spec)));
}
