namespace KubeDsl.Tests.Evaluation;

/// <summary>Programs in the many ways that C# can be written: what the evaluator says of them holds when they run.</summary>
public class LanguageTruthTests
{
    private const string Unknown = "context.Environment == \"prod\"";

    public static TheoryData<string> Known =>
    [
        "var job = new Job(\"a\"); job = job.Completions(3); yield return job;",
        "const int n = 3; yield return new Job(\"a\" + n).Completions(n * 2 - 1);",
        "foreach (var name in new[] { \"a\", \"b\" }) yield return new ConfigMap(name).WithData(\"K\", name.ToUpperInvariant());",
        "for (var i = 0; i < 3; i++) yield return new ConfigMap($\"c-{i}\");",
        "for (var i = 0; i < 2; i++) yield return new Pod($\"p-{i}\").WithContainer(\"c\", \"i\", c => c.WithEnv(\"N\", $\"{i}\"));",
        "var i = 0; while (i < 2) { yield return new ConfigMap($\"c{i}\"); i += 1; }",
        "var i = 0; do { yield return new ConfigMap($\"c{i++}\"); } while (i < 2);",
        "foreach (var map in Enumerable.Range(1, 3).Select(n => new ConfigMap($\"c{n}\"))) yield return map;",
        "foreach (var (name, port) in new[] { (\"a\", 80), (\"b\", 81) }) yield return new Service(name).WithPort(port);",
        "List<string> args = [\"x\"]; args.Add(\"y\"); string[] more = [.. args, \"z\"]; yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(more));",
        "var data = new Dictionary<string, string> { [\"a\"] = \"1\", [\"b\"] = \"2\" }; data[\"a\"] = \"3\"; yield return new ConfigMap(\"c\").Data(data);",
        "var data = new Dictionary<string, string> { { \"a\", \"1\" } }; data.Add(\"b\", \"2\"); yield return new ConfigMap(\"c\").Data(data).WithLabel(\"n\", data[\"b\"]);",
        "var list = new List<Resource>(); list.Add(new ConfigMap(\"a\")); list.AddRange([new Secret(\"b\"), new ConfigMap(\"c\")]); foreach (var item in list) yield return item;",
        "Func<Container, Container> common = c => c.WithEnv(\"A\", \"1\"); yield return new Pod(\"p\").WithContainer(\"c\", \"i\", common);",
        "Container Common(Container c) => c.WithEnv(\"A\", \"1\"); yield return new Pod(\"p\").WithContainer(\"c\", \"i\", Common);",
        "Func<Container, Container> With(string v) => c => c.WithEnv(\"A\", v); var (x, y) = (With(\"1\"), With(\"2\")); yield return new Pod(\"p\").WithContainer(\"a\", \"i\", x).WithContainer(\"b\", \"i\", y);",
        "var size = \"small\"; var cpu = size switch { \"small\" => \"100m\", \"large\" => \"1\", _ => throw new ArgumentException(size) }; yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Requests(cpu: cpu));",
        "var n = 5; var kind = n switch { < 3 => \"few\", >= 3 and < 10 => \"some\", _ => \"many\" }; yield return new ConfigMap(kind);",
        "switch (2) { case 1: yield return new ConfigMap(\"one\"); break; case 2: yield return new ConfigMap(\"two\"); break; default: yield return new ConfigMap(\"more\"); break; }",
        "foreach (var name in new[] { \"a\", \"b\", \"c\" }) { if (name == \"a\") continue; if (name == \"c\") break; yield return new ConfigMap(name); }",
        "string? ns = null; var map = new ConfigMap(\"c\"); if (ns is not null) map = map.InNamespace(ns); yield return map; yield return new ConfigMap(ns ?? \"d\");",
        "yield return new[] { \"a\", \"b\" }.Aggregate(new ConfigMap(\"c\"), (map, key) => map.WithData(key, \"1\"));",
        "yield return new Deployment(\"d\").When(1 + 1 == 2, d => d.Replicas(3)).When(false, d => d.Replicas(4)).WithContainer(\"c\", \"i\");",
        "yield return new Pod(\"p\").TerminationGracePeriodSeconds((int)TimeSpan.FromMinutes(1).TotalSeconds).WithContainer(\"c\", \"i\");",
        "yield return new CronJob(\"c\", Cron.Weekly(DayOfWeek.Friday, hour: 3)); yield return new CronJob(\"d\", Cron.EveryMinutes(5)); yield return new CronJob(\"e\", Cron.Yearly(2, 3)); yield return new CronJob(\"f\", Cron.Monthly(day: 4));",
        "var service = new Service(\"s\").InNamespace(\"n\"); yield return new ConfigMap(\"c\").WithData(\"URL\", $\"http://{service.DnsName}:80\").WithData(\"N\", service.Name!).WithData(\"K\", service.Kind);",
        "yield return new Deployment(\"d\").Set(\"spec.someNewField\", 3).Set(\"spec.template.spec.containers[0].name\", \"x\");",
        "Resource[] all = [new ConfigMap(\"a\"), new Namespace(\"n\")]; foreach (var r in all.InNamespace(\"x\")) yield return r;",
        "var names = new[] { \"a\", \"b\" }; yield return new ConfigMap(string.Join(\"-\", names)).WithData(\"n\", names.Length.ToString());",
        "foreach (var r in new[] { \"a\", \"b\" }.SelectMany(n => new Resource[] { new ConfigMap(n), new Secret(n) }).Where(r => r is ConfigMap)) yield return r;",
        "var pod = new Pod(\"p\").WithContainer(\"c\", \"i\", c => { var port = 80; if (port > 10) c = c.WithPort(port); return c.WithEnv(\"A\", port); }); yield return pod;",
        "yield return new Pod(\"p\").Volumes(new Volume(\"a\"), new Volume(\"b\").EmptyDir(e => e.SizeLimit(\"1Gi\"))).WithContainer(\"c\", \"i\", c => c.Requests(cpu: 0.5, memory: 2.0));",
        "yield return new HorizontalPodAutoscaler(\"h\").MinReplicas(null).MaxReplicas(3);",
        "var x = 1; var y = x++ + ++x; yield return new ConfigMap($\"c-{x}-{y}\");",
        "var flags = new { Name = \"n\", Count = 2 }; yield return new Deployment(flags.Name).Replicas(flags.Count).WithContainer(\"c\", \"i\");",
    ];

    public static TheoryData<string> WithHelpers =>
    [
        "yield return Web(\"a\", 2); yield return Web(name: \"b\");|static Deployment Web(string name, int replicas = 1) => new Deployment(name).Replicas(replicas).WithContainer(\"c\", \"i\");",
        "foreach (var r in Both(\"a\")) yield return r;|static IEnumerable<Resource> Both(string n) { yield return new ConfigMap(n); yield return new Secret(n); }",
        "yield return Standard(new Deployment(\"d\")); yield return Standard(new Job(\"j\"));|static T Standard<T>(T w) where T : Resource, IPodTemplate => w.WithLabel2().WithContainer(\"c\", Image); const string Image = \"i:1\";",
        "foreach (var t in Tenants) yield return new ConfigMap(t.Name).WithData(\"r\", t.Region.ToLowerInvariant());|record Tenant(string Name, string Region = \"EU\"); static readonly Tenant[] Tenants = [new(\"a\"), new(\"b\", \"US\")];",
        "var s = new Settings { Name = \"x\" }; yield return new ConfigMap(s.Full); yield return new ConfigMap((s with { Name = \"y\" }).Full);|record Settings { public required string Name { get; init; } public string Full => Name + \"-map\"; }",
        "yield return new App(\"x\", 3).Build();|class App(string name, int replicas) { private readonly string label = name + \"-l\"; public Deployment Build() => new Deployment(name).Replicas(replicas).WithLabel(\"l\", label).WithContainer(\"c\", \"i\"); }",
        "foreach (Part p in new Part[] { new Web(), new Db() }) yield return p.Make();|abstract class Part { public abstract string Name { get; } public virtual Resource Make() => new ConfigMap(Name); } sealed class Web : Part { public override string Name => \"web\"; } sealed class Db : Part { public override string Name => \"db\"; public override Resource Make() => new Secret(Name); }",
        "yield return new ConfigMap(Prefix + Suffix);|static string Prefix => \"a-\"; static string Suffix { get; } = \"b\";",
        "yield return new ConfigMap(Fib(5).ToString());|static int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);",
    ];

    public static TheoryData<string> Uncertain =>
    [
        "if (UNKNOWN) yield return new ConfigMap(\"a\"); yield return new ConfigMap(\"b\");",
        "if (UNKNOWN) yield return new ConfigMap(\"a\"); else yield return new Secret(\"b\");",
        "if (UNKNOWN) { yield return new ConfigMap(\"a\"); yield break; } yield return new ConfigMap(\"b\");",
        "var replicas = 1; if (UNKNOWN) replicas = 3; yield return new Deployment(\"d\").Replicas(replicas).WithContainer(\"c\", \"i\");",
        "yield return UNKNOWN ? new ConfigMap(\"a\").WithData(\"x\", \"1\").WithData(\"y\", \"2\") : new ConfigMap(\"a\").WithData(\"x\", \"2\").WithLabel(\"l\", \"m\");",
        "foreach (var letter in context.Environment.Split('o')) yield return new ConfigMap(letter);",
        "var n = context.Environment.Length; for (var i = 0; i < n; i++) yield return new ConfigMap($\"c{i}\"); yield return new ConfigMap(\"last\");",
        "var list = new List<string> { \"a\" }; if (UNKNOWN) list.Add(\"b\"); list.Add(\"c\"); yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(list));",
        "var list = new List<string> { \"a\" }; foreach (var c in context.Environment) list.Add(c.ToString()); yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(list));",
        "var (first, total) = (true, 0); foreach (var c in context.Environment) { if (first) { first = false; continue; } total++; } yield return new ConfigMap($\"c{total}\").WithLabel(\"first\", first ? \"y\" : \"n\");",
        "var list = new List<string> { \"a\" }; Fill(list); yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(list)); void Fill(List<string> l) { try { l.Add(\"b\"); } finally { l.Add(\"c\"); } }",
        "var count = 0; var names = new[] { \"a\", \"b\" }.Select(n => { count++; return n; }).ToList(); yield return new ConfigMap($\"c{count}-{names[1]}\");",
        "var list = new List<string> { \"a\" }; var query = list.Select(x => x + \"!\"); list.Add(\"b\"); yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(query));",
        "var v = \"1\"; Func<Container, Container> f = c => c.WithEnv(\"A\", v); v = \"2\"; yield return new Pod(\"p\").WithContainer(\"c\", \"i\", f);",
        "var fs = new List<Func<Container, Container>>(); for (var i = 0; i < 2; i++) fs.Add(c => c.WithEnv(\"A\", i)); yield return new Pod(\"p\").WithContainer(\"c\", \"i\", fs[0]);",
        "var fs = new List<Func<Container, Container>>(); foreach (var i in new[] { 1, 2 }) fs.Add(c => c.WithEnv(\"A\", i)); yield return new Pod(\"p\").WithContainer(\"c\", \"i\", fs[0]);",
        "var a = new List<string> { \"x\" }; var b = a; b.Add(\"y\"); yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(a));",
        "var a = new List<string> { \"x\" }; var b = UNKNOWN ? a : new List<string>(); b.Add(\"y\"); yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(a));",
        "yield return new ConfigMap(\"c\").WithData(\"a\", \"1\").WithData(UNKNOWN ? \"a\" : \"b\", \"2\");",
        "yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.WithEnv(UNKNOWN ? \"A\" : \"B\", \"1\").WithEnv(\"A\", \"2\"));",
        "yield return new Deployment(\"d\").WithContainer(\"c\", \"i\", c => UNKNOWN ? c.WithPort(80) : c).When(UNKNOWN, d => d.Replicas(2));",
        "var m = int.TryParse(\"3\", out var n) ? n : 4; yield return new Job(\"j\").Completions(m);",
        "var d = UNKNOWN ? null : new ConfigMap(\"c\"); yield return d?.WithData(\"a\", \"b\") ?? new ConfigMap(\"d\");",
        "goto end; end: yield return new ConfigMap(\"c\");",
        "try { context.Parameter(\"nope\", \"x\"); } finally { } yield return new ConfigMap(\"c\");",
        "var counter = new Counter(); counter.Next(); yield return new ConfigMap($\"c{counter.N}\"); |class Counter { public int N; public void Next() => N++; }",
        "object o = UNKNOWN ? new ConfigMap(\"a\") : new Secret(\"b\"); if (o is ConfigMap map) yield return map; else yield return (Secret)o;",
    ];

    [Theory]
    [MemberData(nameof(Known))]
    [MemberData(nameof(WithHelpers))]
    public void KnownProgram_IsReadTruly(string body) => Read(body).IsReadTruly();

    [Theory]
    [MemberData(nameof(Uncertain))]
    public void UncertainProgram_IsReadTruly(string body) => Read(body).IsReadTruly();

    [Theory]
    [MemberData(nameof(Known))]
    public void KnownProgram_IsKnown(string body)
    {
        var evaluated = Read(body).Evaluate();
        Assert.True(evaluated.IsComplete);
        if (!body.Contains("TotalSeconds", StringComparison.Ordinal))
            Assert.All(evaluated.Resources, resource => Assert.True(resource.IsCertain && Truth.IsWhole(resource.Manifest.Root), resource.Manifest.Root.ToString()));
    }

    /// <summary>What doubles in every turn is left alone before it fills the memory of the editor.</summary>
    [Theory]
    [InlineData("var s = \"x\"; for (var i = 0; i < 60; i++) s += s; yield return new ConfigMap(s);")]
    [InlineData("var s = \"x\"; for (var i = 0; i < 60; i++) s = $\"{s}{s}\"; yield return new ConfigMap(s);")]
    [InlineData("var s = \"x\"; for (var i = 0; i < 60; i++) s = s.Replace(\"x\", \"xxxx\"); yield return new ConfigMap(s.PadLeft(int.MaxValue));")]
    [InlineData("var l = new List<string> { \"x\" }; for (var i = 0; i < 60; i++) l.AddRange(l.ToArray()); yield return new ConfigMap(string.Join(\"\", l));")]
    [InlineData("IEnumerable<string> q = [\"x\"]; for (var i = 0; i < 60; i++) q = q.Concat(q); yield return new ConfigMap(string.Concat(q));")]
    [InlineData("IEnumerable<string> q = [\"x\"]; for (var i = 0; i < 60; i++) q = [.. q, .. q]; yield return new ConfigMap(q.First());")]
    [InlineData("var q = Enumerable.Range(0, 9999); q = q.SelectMany(n => Enumerable.Range(0, 9999)); yield return new ConfigMap($\"c{q.Count()}\");")]
    [InlineData("yield return new ConfigMap(\"c\").WithData(\"a\", $\"{1,2000000000}\");")]
    [InlineData("var o = new Node(); for (var i = 0; i < 100000; i++) o = new Node { Next = o }; yield return new ConfigMap(\"c\"); |class Node { public Node? Next { get; init; } }")]
    public void WhatGrows_IsBounded(string body) => Assert.True(Read(body).Evaluate().Resources.Count <= 1);

    private static Program Read(string body)
    {
        var parts = body.Replace("UNKNOWN", Unknown, StringComparison.Ordinal).Split('|');
        var helpers = parts.Length > 1 && !parts[1].StartsWith('|') ? parts[1] : "";
        return Program.Of(
            $"public static class Shop {{ {helpers} [Manifests] public static IEnumerable<Resource> Define(ManifestContext context) {{ {parts[0]} }} }}",
            "public static class Extensions { public static T WithLabel2<T>(this T resource) where T : Resource => resource.AppLabels(name: \"x\"); }");
    }
}
