using KubeDsl.Analyzers.Evaluation;
using KubeDsl.Manifests;

namespace KubeDsl.Tests.Memory;

/// <summary>Bodies that are lists: after an edit the new items are read and no others, and all is known and said as if everything were new.</summary>
public class ListedItemsTests
{
    private const string Yielded = """
        namespace Acme;

        public static class Shop
        {
            [Manifests]
            public static IEnumerable<Resource> Define(ManifestContext context)
            {
                yield return new Deployment("a").Replicas(-1).WithContainer("web", c => c.Image(Images.Web));
                yield return new Deployment("b").Replicas(2).WithContainer("web", c => { c.Image("lost"); return c.Image(Images.Web).WithPort(80); });
                yield return Web("c", Settings.Replicas);
                yield return Web("d", context.Environment == "production" ? -3 : 1);
                yield return new Job("e").WithContainer("main", c => c.Image("e")).RestartPolicy(RestartPolicy.Always);
                yield return new Job("e").WithContainer("main", c => c.Image("e")).RestartPolicy(RestartPolicy.Always);
                yield return new ConfigMap(Unknown()).WithLabel("-", "x");
            }

            private static string Unknown() => File.ReadAllText("name");

            private static Deployment Web(string name, int replicas) => new Deployment(name).Replicas(replicas).WithContainer("web", Images.Web);
        }
        """;

    private const string Around = """
        namespace Acme;

        public static class Images
        {
            public const string Web = "registry.example.com/web:1.0.0";
        }

        public static class Settings
        {
            public static int Replicas => 1;
        }
        """;

    private static readonly string Returned = Listed("    {\n        return\n        [\n", "        ];\n    }\n");
    private static readonly string Arrow = Listed("    =>\n        [\n", "        ];\n");
    private static readonly string Property = Arrow.Replace("Define(ManifestContext context)", "Define", StringComparison.Ordinal).Replace("context.Environment == \"production\"", "Unknown() == \"\"", StringComparison.Ordinal);
    private static readonly string Getter = Property.Replace("    =>\n        [\n", "    {\n        get\n        {\n            return [\n", StringComparison.Ordinal).Replace("        ];\n", "        ];\n        }\n    }\n", StringComparison.Ordinal);

    public static TheoryData<string> Shapes => new(nameof(Yielded), nameof(Returned), nameof(Arrow), nameof(Property), nameof(Getter));

    /// <summary>Edits of every kind; some leave code that does not compile.</summary>
    private static readonly (string File, string Old, string With)[] Edits =
    [
        ("0.cs", "Replicas(-1)", "Replicas(-22)"),
        ("0.cs", "Replicas(-1)", "Replicas(1)"),
        ("0.cs", "c.Image(\"lost\"); ", "\n\n c.Image(\"lost twice\"); c.Image(\"lost\"); "),
        ("0.cs", "c.Image(\"lost\"); ", "var d = c; int i = 0; i++; "),
        ("0.cs", "Web(\"c\"", "Web(\"Not_A_Name\""),
        ("0.cs", "Web(\"c\", Settings.Replicas)", "Web(\"c\", int.TryParse(\"7\", out var n) ? n : -8)"),
        ("0.cs", "Web(\"c\", Settings.Replicas)", "Web(\"c\", Settings.Replicas is var n ? n : -8)"),
        ("0.cs", "Web(\"d\", ", "Web(\"d\", n + "),
        ("0.cs", "Web(\"d\", ", "Web(\"d\", - "),
        ("0.cs", "Web(\"d\", ", "Web(\"d\" "),
        ("0.cs", "Web(\"d\", ", "Web(\"d"),
        ("0.cs", "Web(\"d\", ", "Wob(\"d\", "),
        ("0.cs", ".RestartPolicy(RestartPolicy.Always)", ""),
        ("0.cs", ".RestartPolicy(RestartPolicy.Always)", ".RestartPolicy(throw new Exception())"),
        ("0.cs", "WithLabel(\"-\"", "WithLabel(\"--\""),
        ("0.cs", "Unknown())", "Unknown()"),
        ("0.cs", "namespace Acme;", "using Deployment = KubeDsl.Job;\n\nnamespace Acme;"),
        ("0.cs", "namespace Acme;", "// Moved.\n\n\n\nnamespace Acme;"),
        ("0.cs", "new Deployment(name).Replicas(replicas)", "new Deployment(name).Replicas(-replicas)"),
        ("1.cs", "registry.example.com/web:1.0.0", "registry.example.com/web"),
        ("1.cs", "Replicas => 1", "Replicas => -5"),
        ("1.cs", "int Replicas", "string Replicas"),
        ("1.cs", "namespace Acme;", "namespace Acme;\npublic class Job(string name) { public string Name => name; }"),
    ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task AfterAnyEdit_AllIsAsIfItWereNew(string shape)
    {
        var source = SourceOf(shape);
        var editor = Editor.Of(source, Around);
        var before = await Seen(editor);
        Assert.Contains(before, line => line.Contains("KDSL9102", StringComparison.Ordinal));
        Assert.True(before.Count(line => line.Contains(".cs(", StringComparison.Ordinal)) > 4, string.Join('\n', before));

        foreach (var (file, old, with) in Edits)
        {
            if (file == "0.cs" && !source.Contains(old, StringComparison.Ordinal))
                continue;
            editor.Replace(file, old, with);
            Assert.Equal(await Seen(editor.Forgotten()), await Seen(editor));
            editor.Replace(file, editor.Compilation.SyntaxTrees.Single(tree => tree.FilePath == file).ToString(), file == "0.cs" ? source : Around);
            Assert.Equal(before, await Seen(editor));
        }
    }

    /// <summary>Items are taken away, put in, repeated and put in another order.</summary>
    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task ItemsInAnotherOrder_AreAsIfTheyWereNew(string shape)
    {
        var source = SourceOf(shape);
        var lines = source.Split('\n');
        var first = Array.FindIndex(lines, line => line.Contains("\"a\"", StringComparison.Ordinal));
        var editor = Editor.Of(source, Around);
        await editor.Analyze();
        foreach (var order in new int[][] { [1, 2, 3, 4, 5, 6], [0, 2, 3, 4, 5], [0, 0, 4, 1], [6, 5, 4, 3, 2, 1, 0], [4], [], [3, 4, 4, 4, 0], [0, 1, 2, 3, 4, 5, 6] })
        {
            var text = string.Join('\n', [.. lines[..first], .. order.Select(item => lines[first + item]), .. lines[(first + 7)..]]);
            editor.Replace("0.cs", editor.Compilation.SyntaxTrees[0].ToString(), text);
            Assert.Equal(await Seen(editor.Forgotten()), await Seen(editor));
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task EditOfOneItem_ReadsThatOneAlone(string shape)
    {
        var editor = Editor.Of(SourceOf(shape), Around);
        await editor.Analyze();
        var readings = editor.Readings;

        editor.Replace("0.cs", "Replicas(-1)", "Replicas(-22)");
        Assert.Contains(await editor.Analyze(), line => line.Contains("-22", StringComparison.Ordinal));
        Assert.Equal(readings + 1, editor.Readings);

        // Comments and the order of the items are no business of theirs.
        editor.Replace("0.cs", "[Manifests]", "[Manifests] // Sold everywhere.");
        editor.Replace("0.cs", "Replicas(-22)", "Replicas(-1)");
        await editor.Analyze();
        Assert.Equal(readings + 1, editor.Readings);
    }

    /// <summary>What one item declares or assigns is met in another.</summary>
    [Theory]
    [InlineData("Name(out var name, 1)", "new Deployment(name)", "new Deployment(name).Replicas(-1)")]
    [InlineData("new Deployment(context.Environment is { } name ? name : \"x\")", "new Job(name)", "new Job(name).Parallelism(-1)")]
    [InlineData("new Deployment((context = null!) is null ? \"a\" : \"b\")", "new Job(context is null ? \"c\" : \"d\")", "new Job(context is null ? \"Not_A_Name\" : \"d\")")]
    [InlineData("new Deployment(\"a\").Replicas(number++)", "new Deployment(\"b\").Replicas(number)", "new Deployment(\"b\").Replicas(number - 3)")]
    public async Task ItemsThatShareVariables_AreReadTogether(string first, string second, string edited)
    {
        var editor = Editor.Of($$"""
            public static class Shop
            {
                [Manifests]
                public static IEnumerable<Resource> Define(ManifestContext context) => Inner(context, 1);

                private static IEnumerable<Resource> Inner(ManifestContext context, int number)
                {
                    yield return {{first}};
                    yield return {{second}};
                    yield return new Job("last").Parallelism(-1);
                }

                private static Deployment Name(out string name, int number) { name = "web" + number; return new Deployment(name); }
            }
            """);
        var before = await Seen(editor);
        Assert.Equal(await Seen(editor.Forgotten()), before);
        editor.Replace("0.cs", second + ";", edited + ";");
        Assert.Equal(await Seen(editor.Forgotten()), await Seen(editor));
        editor.Replace("0.cs", edited + ";", second + ";");
        Assert.Equal(before, await Seen(editor));
    }

    /// <summary>What is said, and what is known of the manifests and where it stands.</summary>
    private static async Task<IReadOnlyList<string>> Seen(Editor editor)
    {
        List<string> seen = [.. await editor.Analyze()];
        foreach (var environment in new[] { null, "production" })
        {
            var evaluator = ManifestEvaluator.For(editor.Compilation, environment)!;
            foreach (var member in evaluator.Members(default))
            {
                var known = evaluator.Evaluate(member, default);
                seen.Add($"{member.Name} complete: {known.IsComplete}, existing: {known.Existing?.Count}, problems: {string.Join(", ", known.Problems)}");
                foreach (var resource in known.Resources)
                    seen.Add($"{resource.IsCertain} {Told(resource.Manifest.Root, evaluator)}");
            }
        }
        return seen;
    }

    private static string Told(ManifestNode node, ManifestEvaluator evaluator)
    {
        var content = node switch
        {
            MapNode map => $"{{{string.Join(", ", map.Select(entry => $"{entry.Key}: {Told(entry.Value, evaluator)}"))}}}",
            ListNode list => $"[{string.Join(", ", list.Select(item => Told(item, evaluator)))}]",
            _ => node.ToString(),
        };
        return $"{content}@{evaluator.Source.Origins.LocationOf(node.Origin)?.SourceSpan}";
    }

    private static string SourceOf(string shape) => shape switch
    {
        nameof(Returned) => Returned,
        nameof(Arrow) => Arrow,
        nameof(Property) => Property,
        nameof(Getter) => Getter,
        _ => Yielded,
    };

    private static string Listed(string start, string end)
    {
        var body = Yielded.IndexOf("    {\n        yield", StringComparison.Ordinal);
        var after = Yielded.IndexOf("    }\n\n    private static string Unknown", StringComparison.Ordinal);
        var items = Yielded[body..after].Replace("yield return ", "", StringComparison.Ordinal).Replace(");\n", "),\n", StringComparison.Ordinal);
        return Yielded[..body] + start + items[(items.IndexOf('\n') + 1)..] + end + Yielded[(after + "    }\n".Length)..];
    }
}
