namespace KubeDsl.Tests.Evaluation;

/// <summary>Texts, numbers and queries as people write them.</summary>
public class TextTruthTests
{
    /// <summary>Programs that are known to the last leaf.</summary>
    public static TheoryData<string> Known =>
    [
        "for (var i = 0; i < 3; i++) yield return new ConfigMap($\"shard-{(char)('a' + i)}\");",
        "for (var c = 'a'; c < 'c'; c++) yield return new ConfigMap($\"shard-{c}\");",
        "for (var i = 0; i < 2; i++) yield return new ConfigMap($\"c-{i:D2}\").WithLabel(\"x\", $\"{i,3}|\".Trim()).WithLabel(\"y\", i.ToString(\"00\")).WithLabel(\"z\", string.Format(\"{0}-{1}\", i, \"a\"));",
        "var f = 0.1f; double g = f; yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Requests(cpu: g));",
        "var x = 0.1; var f = (float)x; yield return new ConfigMap((double)f == x ? \"same\" : \"other\");",
        "var n = 7; yield return new ConfigMap($\"c{n / 2}{n % 4}{-n / 2}{n << 1}{n >> 1}{n ^ 1}{~n}\".Replace(\"-\", \"m\"));",
        "yield return new ConfigMap(nameof(Shop).ToLowerInvariant()).WithLabel(\"t\", typeof(ConfigMap).Name).WithLabel(\"n\", nameof(context.Environment));",
        "var names = new[] { \"a\", \"b\", \"c\" }; yield return new ConfigMap(names[^1]).WithData(\"n\", string.Join(\",\", names[1..])).WithData(\"m\", names is [var first, .., var last] ? first + last : \"\").WithData(\"o\", names[..^1].Length.ToString());",
        "var name = \"my-long-name\"; yield return new ConfigMap(name[..7]).WithLabel(\"x\", name[3..]).WithLabel(\"y\", name[0].ToString()).WithLabel(\"z\", $\"{name[^1]}\");",
        "foreach (var part in \"a,b,c\".Split(',')) yield return new ConfigMap(part);",
        "foreach (var part in \"a=1;b=2\".Split(';').Select(p => p.Split('='))) yield return new ConfigMap(part[0]).WithData(\"v\", part[1]);",
        "foreach (var letter in \"ab\") yield return new ConfigMap(letter.ToString());",
        "yield return new ConfigMap(string.Join(\"-\", \"a\", \"b\", 3)).WithLabel(\"x\", string.Concat(\"a\", \"b\", \"c\", \"d\", \"e\")).WithLabel(\"y\", string.Concat(new[] { \"p\", \"q\" })).WithLabel(\"z\", string.Join('-', new[] { 1, 2 }));",
        "yield return new ConfigMap(\"a\" + 1 + 'b' + true + (string?)null + 2L);",
        "foreach (var m in from n in new[] { 1, 2, 3 } where n != 2 select new ConfigMap($\"c{n}\")) yield return m;",
        "foreach (var m in from n in new[] { \"a\", \"b\" } from e in new[] { 1, 2 } let full = n + e orderby full select new ConfigMap(full)) yield return m;",
        "foreach (var n in new[] { \"b\", \"a\", \"c\" }.OrderBy(n => n)) yield return new ConfigMap(n);",
        "var map = new[] { \"a\", \"b\" }.ToDictionary(n => n, n => n + \"1\"); yield return new ConfigMap(\"c\").Data(map).WithLabel(\"x\", map[\"b\"]); foreach (var (k, v) in map) yield return new ConfigMap(k).WithData(\"v\", v);",
        "foreach (var n in new[] { 1, 1, 2 }.Distinct().Skip(1).Take(5).Append(9)) yield return new ConfigMap($\"c{n}\");",
        "var list = new List<string> { \"a\" }; var sorted = list.OrderBy(n => n).ToList(); list.Add(\"b\"); yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(list).Command(sorted));",
        "var names = new[] { \"a\", \"b\" }; yield return new ConfigMap(names.Contains(\"a\") ? \"yes\" : \"no\").WithLabel(\"any\", names.Any(n => n == \"b\") ? \"y\" : \"n\").WithLabel(\"all\", names.All(n => n.Length == 1) ? \"y\" : \"n\").WithLabel(\"first\", names.First(n => n != \"a\")).WithLabel(\"f\", names.FirstOrDefault(n => n == \"z\") ?? \"none\").WithLabel(\"sum\", names.Sum(n => n.Length).ToString()).WithLabel(\"count\", names.Count(n => n == \"a\").ToString());",
        "foreach (var (n, i) in new[] { \"a\", \"b\" }.Select((n, i) => (n, i))) yield return new ConfigMap($\"{n}{i}\");",
        "foreach (var pair in new[] { \"a\", \"b\" }.Zip(new[] { 1, 2, 3 })) yield return new ConfigMap($\"{pair.First}{pair.Second}\");",
        "foreach (var n in Enumerable.Range(1, 3).Reverse().Where((n, i) => i != 1)) yield return new ConfigMap($\"c{n}\");",
        "foreach (var n in new[] { 1, 2 }.SelectMany(n => new[] { \"x\", \"y\" }, (n, s) => s + n)) yield return new ConfigMap(n);",
        "var map = new Dictionary<string, int> { [\"a\"] = 1 }; yield return new ConfigMap(map.TryGetValue(\"a\", out var v) ? $\"v{v}\" : \"none\").WithLabel(\"m\", map.TryGetValue(\"z\", out var w) ? \"y\" : $\"n{w}\").WithLabel(\"d\", map.GetValueOrDefault(\"z\", 7).ToString()).WithLabel(\"n\", map.Count.ToString());",
        "var level = \"debug\"; Container Common(Container c) => c.WithEnv(\"LEVEL\", level); yield return Web(\"a\", Common); yield return Web(\"b\", c => Common(c).WithEnv(\"X\", \"1\")); @@ static Deployment Web(string name, Func<Container, Container> configure) => new Deployment(name).WithContainer(\"c\", \"i\", configure);",
        "Func<Deployment, Deployment>[] steps = [d => d.Replicas(2), d => d.WithLabel(\"a\", \"b\")]; yield return steps.Aggregate(new Deployment(\"d\").WithContainer(\"c\", \"i\"), (d, step) => step(d));",
        "ReadOnlySpan<string> names = [\"a\", \"b\"]; var list = new List<Resource>(); foreach (var n in names) list.Add(new ConfigMap(n)); return list;",
        "yield return Make(\"a\", \"b\"); yield return Make(); @@ static Pod Make(params ReadOnlySpan<string> args) { string[] copy = [.. args]; return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(copy)); }",
        "yield return Make(\"a\", \"b\"); @@ static Pod Make(params IEnumerable<string> args) => new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(args));",
    ];

    /// <summary>Programs of which something is not known, and nothing wrongly.</summary>
    public static TheoryData<string> Uncertain =>
    [
        "var d = 1.5; var n = 3; yield return new ConfigMap($\"c{d}\").WithLabel(\"half\", (n / 2.0).ToString()).WithLabel(\"whole\", $\"{(int)(n * 1.5)}\").WithLabel(\"e\", (d * 1e20).ToString());",
        "var zero = 0.0; var nan = zero / zero; yield return new ConfigMap(nan == nan ? \"same\" : nan < 1 ? \"less\" : \"other\");",
        "var m = 1.10m; yield return new ConfigMap($\"c{m}\");",
        "uint u = 1; u -= 2; yield return new ConfigMap($\"c{u}\");",
        "var text = \"\"\"\n  a: {1}\n  b\n  \"\"\"; var n = 1; yield return new ConfigMap(\"c\").WithData(\"k\", text).WithData(\"l\", $$\"\"\"\n    {\"n\": {{n}}}\n    \"\"\");",
        "yield return new ConfigMap(\"Straße\".ToLowerInvariant().Replace(\"ß\", \"ss\")).WithLabel(\"i\", \"TITLE\".ToLower()).WithLabel(\"s\", \"abc\".StartsWith(\"ab\") ? \"y\" : \"n\").WithLabel(\"t\", \"abc\".EndsWith(\"c\", StringComparison.Ordinal) ? \"y\" : \"n\").WithLabel(\"u\", \"aBc\".Equals(\"abc\", StringComparison.OrdinalIgnoreCase) ? \"y\" : \"n\").WithLabel(\"v\", $\"{\"abc\".IndexOf('c')}\");",
        "yield return new ConfigMap(int.Parse(\"3\").ToString()).WithLabel(\"x\", Math.Abs(-3).ToString()).WithLabel(\"y\", Math.Clamp(5, 1, 3).ToString()).WithLabel(\"z\", $\"{Math.Ceiling(1.2)}\").WithLabel(\"m\", Math.Max(1.5, 2).ToString());",
        "foreach (var n in new[] { 3, 1, 2 }.OrderByDescending(n => n).ThenBy(n => -n)) yield return new ConfigMap($\"c{n}\");",
        "foreach (var n in new[] { \"B\", \"a\", \"_c\", \"a-b\", \"ab\" }.Order()) yield return new ConfigMap(\"x\").WithData(\"k\", n);",
        "foreach (var g in new[] { (\"a\", 1), (\"b\", 2), (\"a\", 3) }.GroupBy(p => p.Item1)) yield return new ConfigMap(g.Key).WithData(\"n\", g.Count().ToString()).WithData(\"all\", string.Join(\",\", g.Select(p => p.Item2)));",
        "foreach (var chunk in Enumerable.Range(1, 3).Chunk(2)) yield return new ConfigMap($\"c{chunk.Length}-{chunk[0]}\");",
        "var list = new List<string> { \"a\", \"b\" }; yield return new ConfigMap(list.Contains(\"b\") ? $\"i{list.IndexOf(\"b\")}\" : \"none\").WithLabel(\"n\", list.Count.ToString()); list.ForEach(x => { }); foreach (var x in list) yield return new ConfigMap(x);",
        "Func<Deployment, Deployment> a = d => d.Replicas(2); Func<Deployment, Deployment> b = d => a(d).WithLabel(\"x\", \"y\"); a = d => d.Replicas(5); yield return b(new Deployment(\"d\").WithContainer(\"c\", \"i\"));",
        "string? ns = context.Environment == \"none\" ? null : \"n\"; var m = new ConfigMap(\"c\"); m = ns is { Length: > 0 } n ? m.InNamespace(n) : m; yield return m;",
        "int? replicas = null; replicas ??= 3; yield return new Deployment(\"d\").Replicas(replicas.Value).WithContainer(\"c\", \"i\"); int? none = null; yield return new Deployment(\"e\").Replicas(none ?? replicas.GetValueOrDefault()).WithContainer(\"c\", \"i\"); yield return new ConfigMap(none.HasValue ? \"has\" : $\"no{none + 1}\");",
        "var builder = new System.Text.StringBuilder(); builder.Append(\"a\").AppendLine(\"b\"); yield return new ConfigMap(\"c\").WithData(\"t\", builder.ToString());",
        "yield return Task.Run(async () => { await Task.Yield(); return new ConfigMap(\"c\"); }).Result; yield return Load().Result; @@ static async Task<ConfigMap> Load() { await Task.Delay(1); return new ConfigMap(\"l\"); }",
    ];

    [Theory]
    [MemberData(nameof(Known))]
    [MemberData(nameof(Uncertain))]
    public void Program_IsReadTruly(string program) => Program.OfMember(program).IsReadTruly();

    [Theory]
    [MemberData(nameof(Known))]
    public void KnownProgram_IsKnown(string program) => Program.OfMember(program).IsKnown();
}
