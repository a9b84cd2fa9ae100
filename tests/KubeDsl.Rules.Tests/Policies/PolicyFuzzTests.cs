using System.Diagnostics;
using KubeDsl.Manifests;
using KubeDsl.Rules.Policies;
using KubeDsl.Tests;
using KubeDsl.Yaml;

namespace KubeDsl.Rules.Tests.Policies;

/// <summary>Random edits of policies, parameters and manifests: whatever comes, the check ends, and with findings that hold for what is unknown.</summary>
public class PolicyFuzzTests
{
    private const int Rounds = 1_500;

    private static readonly TimeSpan LongestRound = TimeSpan.FromSeconds(10);

    private static readonly string[] Pieces =
    [
        "object", ".spec", ".?metadata", "[0]", "[?'x']", ".all(c, ", ".exists_one(c, ", ".map(c, c)", ".orValue([])", "variables.containers", "params.spec", "'", "\"", "(", ")", "{", "}", "?", ":", "||", "&&", "!", "-", "9223372036854775807",
        "0.0", "null", ".matches('(a+)+$')", "size(", "has(", "quantity('1Gi')", "duration('1h')", "timestamp(", "string(", "namespaceObject", "request.userInfo", "authorizer", "\u0000", "\ud800", "🙂", " ",
    ];

    private static readonly Manifest[] Documents =
    [
        .. Directory.GetFiles(Repository.PathOf("samples/Policies/policies"), "*.yaml")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => YamlReader.Read(File.ReadAllBytes(file), file))
            .Select(document => document.Manifest!),
    ];

    private static readonly Manifest[] Manifests = [.. Texts.Read(PolicyTexts.Join(PolicyTexts.Deployment, "apiVersion: v1\nkind: Namespace\nmetadata: { name: shop, labels: { team: a } }")).Manifests];

    [Fact]
    public void RandomEdits_EndWithFindings_AndNotWithAFault()
    {
        var random = new Random(20);
        for (var round = 0; round < Rounds; round++)
        {
            var documents = Documents.Select(document => random.Next(3) == 0 ? Edit(document, random) : document).ToArray();
            var manifests = Manifests.Select(manifest => random.Next(3) == 0 ? Edit(manifest, random) : manifest).ToArray();
            var options = new CheckOptions { Policies = PolicyCatalog.Of(documents), IsComplete = random.Next(4) > 0 };

            var watch = Stopwatch.StartNew();
            var found = Checker.Check(new ManifestSet("fuzz", random.Next(2) == 0 ? manifests : [.. manifests, .. documents]), options);

            Assert.True(watch.Elapsed < LongestRound, $"Round {round} took {watch.Elapsed}.");
            Assert.All(found.Findings, finding => Assert.NotEmpty(finding.Message));
        }
    }

    [Fact]
    public void WhatIsNotKnown_BringsNoFinding()
    {
        var random = new Random(21);
        var options = new CheckOptions { Policies = PolicyCatalog.Of(Documents) };
        for (var round = 0; round < Rounds; round++)
        {
            var manifests = Manifests.Select(manifest => random.Next(2) == 0 ? Edit(manifest, random) : manifest).ToArray();
            var position = 0;
            var asOpen = random.Next(2) == 0;
            var share = random.NextDouble();
            var blurred = manifests.Select(manifest => new Manifest((MapNode)Blurring.Change(manifest.Root, ref position, _ => random.NextDouble() < share, asOpen))).ToArray();

            // What has not the shape of its kind never comes to the policies.
            var whole = Checker.Check(new ManifestSet("fuzz", manifests), options).Findings;
            if (whole.Any(finding => finding.Rule.Category == "Structure"))
                continue;
            var known = KeysOf(manifests, options);
            foreach (var key in KeysOf(blurred, options))
                Assert.True(known.Contains(key), $"Round {round}: {key} holds for some completions only of\n{string.Join("\n", blurred.Select(manifest => manifest.Root))}");
        }
    }

    [Theory]
    [InlineData("object.spec.template.spec.containers.all(a, object.spec.template.spec.containers.all(b, [1,2,3,4,5,6,7,8,9].all(c, [1,2,3,4,5,6,7,8,9].all(d, [1,2,3,4,5,6,7,8,9].all(e, [1,2,3,4,5,6,7,8,9].all(f, [1,2,3,4,5,6,7,8,9].all(g, [1,2,3,4,5,6,7,8,9].all(h, a != b || c + d + e + f + g + h > 0))))))))")]
    [InlineData("(object.metadata.name + 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!').matches('(a*)*(a*)*(a|aa)+$')")]
    [InlineData("'%s'.format([object]) == ''")]
    public void ExpensiveExpression_EndsAtTheLimit(string expression)
    {
        var watch = Stopwatch.StartNew();
        PolicyTexts.Check(PolicyTexts.Join(PolicyTexts.Policy($"validations: [{{ expression: \"{expression}\" }}]"), PolicyTexts.Binding()));

        Assert.True(watch.Elapsed < LongestRound, $"It took {watch.Elapsed}.");
    }

    private static HashSet<string> KeysOf(Manifest[] manifests, CheckOptions options) =>
        [.. Checker.Check(new ManifestSet("fuzz", manifests), options).Findings
            .Where(finding => finding.Rule.Id is "KDSL2910" or "KDSL2911" or "KDSL2912")
            .Select(finding => finding.Rule.Id + " " + finding.Message.Split(')')[0])];

    private static Manifest Edit(Manifest manifest, Random random)
    {
        var root = (ManifestNode)manifest.Root;
        for (var edits = random.Next(1, 4); edits > 0; edits--)
            root = Edit(root, random);
        return new Manifest((MapNode)root);
    }

    // Walks down at random and changes what it comes to.
    private static ManifestNode Edit(ManifestNode node, Random random)
    {
        switch (node)
        {
            case MapNode { Count: > 0 } map:
                var entry = map.EntryAt(random.Next(map.Count));
                return random.Next(12) switch
                {
                    0 => map.Remove(entry.Key),
                    1 => map.Set(entry.Key, Scalar(random)),
                    _ => map.Set(entry.Key, Edit(entry.Value, random), entry.KeyOrigin),
                };
            case ListNode { Count: > 0 } list:
                var index = random.Next(list.Count);
                return random.Next(12) switch
                {
                    0 => list.Add(list[index]),
                    1 => list.SetItem(index, Scalar(random)),
                    _ => list.SetItem(index, Edit(list[index], random)),
                };
            case StringNode text:
                return new StringNode(EditText(text.Value, random));
            default:
                return Scalar(random);
        }
    }

    private static string EditText(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(4), text.Length - at);
        return random.Next(3) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
            _ => text.Remove(at, length).Insert(at, Pieces[random.Next(Pieces.Length)]),
        };
    }

    private static ManifestNode Scalar(Random random) => random.Next(9) switch
    {
        0 => NullNode.Instance,
        1 => UnknownNode.Instance,
        2 => BooleanNode.Of(random.Next(2) == 0),
        3 => IntegerNode.Of(random.NextInt64(long.MinValue, long.MaxValue)),
        4 => new FloatNode(random.NextDouble() * 1e300),
        5 => MapNode.Empty.AsOpen(),
        6 => ListNode.Of("x", UnknownNode.Instance).AsOpen(),
        7 => IntegerNode.Of(random.Next(20)),
        _ => new StringNode(Pieces[random.Next(Pieces.Length)]),
    };
}
