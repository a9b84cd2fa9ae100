using System.Diagnostics;
using KubeDsl.Manifests;

namespace KubeDsl.Rules.Tests.CustomResources;

/// <summary>Random edits of definitions and resources: whatever comes out, a check ends, and never throws.</summary>
public class EditedDefinitionTests
{
    private const int Rounds = 1500;

    private static readonly ManifestNode[] Values =
    [
        NullNode.Instance, UnknownNode.Instance, MapNode.Empty, ListNode.Empty, MapNode.Empty.AsOpen(), ListNode.Empty.AsOpen(), "", "a", "object", "array",
        "(a+)+$", "[", "^.{1000}{1000}$", "self.all(x, self.all(y, x == y))", "self.", "oldSelf == self", "set", "map", "date-time", true, false, 0, -1, 1,
        long.MaxValue, long.MinValue, 0.5, double.MaxValue, double.NaN, ListNode.OfStrings(["a", "a"]), MapNode.Of("type", "object"), MapNode.Of("$ref", "#"),
        "\0", "😀", new string('x', 300),
    ];

    private static readonly string[] Keys =
    [
        "type", "format", "default", "enum", "items", "properties", "additionalProperties", "required", "nullable", "pattern", "minimum", "maxLength", "multipleOf",
        "anyOf", "oneOf", "allOf", "not", "x-kubernetes-validations", "x-kubernetes-list-type", "x-kubernetes-list-map-keys", "x-kubernetes-int-or-string",
        "x-kubernetes-embedded-resource", "x-kubernetes-preserve-unknown-fields", "rule", "messageExpression", "fieldPath", "name", "spec", "metadata", "$ref",
    ];

    [Fact]
    public void EditedDefinitionsAndResources_AreJudged_AndTheCheckEnds()
    {
        var random = new Random(20260417);
        var definition = Gadgets.ReadDefinition().Root;
        var resources = Gadgets.Resources().Select(resource => resource.Root).ToArray();
        var accepted = 0;

        for (var round = 0; round < Rounds; round++)
        {
            var edited = Edit(random, definition);
            var resource = Edit(random, resources[random.Next(resources.Length)]);
            var set = new ManifestSet("test", [new Manifest(edited), new Manifest(resource)]);
            var watch = Stopwatch.StartNew();
            try
            {
                if (!Checker.Check(set).Findings.Any(finding => finding.Severity == Severity.Error))
                    accepted++;
            }
            catch (Exception failure)
            {
                Assert.Fail($"round {round}: {edited}\n{resource}\n{failure}");
            }
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"round {round} took {watch.Elapsed}: {edited}\n{resource}");
        }
        Assert.True(accepted > Rounds / 100, $"only {accepted} of {Rounds} were without error: the edits are too wild");
    }

    private static MapNode Edit(Random random, MapNode root)
    {
        ManifestNode edited = root;
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var target = random.Next(NodesOf(edited));
            edited = Edit(random, edited, ref target);
        }
        return edited as MapNode ?? root;
    }

    private static int NodesOf(ManifestNode node) => 1 + node switch
    {
        MapNode map => map.Sum(entry => NodesOf(entry.Value)),
        ListNode list => list.Sum(NodesOf),
        _ => 0,
    };

    private static ManifestNode Edit(Random random, ManifestNode node, ref int target)
    {
        if (target-- == 0)
            return Other(random, node);
        switch (node)
        {
            case MapNode map:
                foreach (var entry in map)
                    if (target >= 0)
                        map = map.Set(entry.Key, Edit(random, entry.Value, ref target));
                return map;
            case ListNode list:
                for (var i = 0; i < list.Count && target >= 0; i++)
                    list = list.SetItem(i, Edit(random, list[i], ref target));
                return list;
            default:
                return node;
        }
    }

    private static ManifestNode Other(Random random, ManifestNode node) => (random.Next(6), node) switch
    {
        (0, MapNode { Count: > 0 } map) => map.Remove(map.EntryAt(random.Next(map.Count)).Key),
        (1, MapNode map) => map.Set(Keys[random.Next(Keys.Length)], Values[random.Next(Values.Length)]),
        (2, MapNode { Count: > 0 } map) => map.Set(Keys[random.Next(Keys.Length)], map.EntryAt(random.Next(map.Count)).Value),
        (3, MapNode map) => map.AsOpen(),
        (0 or 1, ListNode { Count: > 0 } list) => list.Add(list[random.Next(list.Count)]),
        (2, ListNode list) => list.Add(Values[random.Next(Values.Length)]),
        (3, ListNode list) => list.AsOpen(),
        _ => Values[random.Next(Values.Length)],
    };
}
