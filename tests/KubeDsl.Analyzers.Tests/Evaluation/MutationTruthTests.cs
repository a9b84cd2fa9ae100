namespace KubeDsl.Tests.Evaluation;

/// <summary>What changes behind the back of whoever reads along: captured variables, shared collections, queries that are run later.</summary>
public class MutationTruthTests
{
    /// <summary>Programs that are known to the last leaf.</summary>
    public static TheoryData<string> Known =>
    [
        "var list = new List<string> { \"x\", \"y\" }; var array = list.ToArray(); array[0] = \"z\"; yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(array));",
        "var x = new List<string> { \"1\" }; var y = new List<string> { \"2\" }; var both = new[] { x, y }; both[^1].Add(\"3\"); yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(y));",
        "var x = new List<string> { \"1\" }; var both = new[] { x }; both.First(l => l.Count > 0).Add(\"3\"); yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(x));",
        "var x = new List<string> { \"1\" }; var both = new List<List<string>> { x }; if (both is [var first]) first.Add(\"3\"); yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(x));",
        "var t = (Name: \"a\", Port: 1); t.Port = 2; t.Item1 = \"b\"; yield return new Service(t.Name).WithPort(t.Port);",
        "var t = (Name: \"a\", Port: 1); var u = t; u.Port += 2; yield return new Service(t.Name).WithPort(t.Port); yield return new Service(\"u\").WithPort(u.Port);",
        "var map = new Dictionary<int, string> { { 1, \"a\" }, { 0, \"b\" } }; map[0] = \"c\"; yield return new ConfigMap(\"m\").WithData(\"one\", map[1]).WithData(\"zero\", map[0]);",
        "var map = new Dictionary<string, int> { [\"a\"] = 1 }; map[\"a\"]++; map[\"b\"] = map[\"a\"] + 1; yield return new Deployment(\"d\").Replicas(map[\"b\"]).WithContainer(\"c\", \"i\");",
        "var map = new Dictionary<string, string> { [\"a\"] = \"1\" }; map.Remove(\"a\"); map.TryAdd(\"b\", \"2\"); yield return new ConfigMap(\"m\").Data(map);",
        "var list = new List<string> { \"b\", \"a\" }; list.Reverse(); yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(list));",
        "var names = new List<string>(); void Note(string s) { names.Add(s); } foreach (var s in new[] { \"a\", \"b\" }) Note(s); yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(names));",
        "var (a, b) = (\"a\", \"b\"); (a, b) = (b, a); yield return new ConfigMap(a).WithData(\"b\", b);",
        "var i = 0; var a = new[] { i++, i++, i }; yield return new ConfigMap($\"c{a[0]}{a[1]}{a[2]}\");",
        "var i = 1; i += i++ + ++i; yield return new ConfigMap($\"c{i}\");",
        "var text = \"a\"; try { text = \"b\"; } finally { text += \"-f\"; } yield return new ConfigMap(text);",
        "using (var reader = new StringReader(\"a\")) { yield return new ConfigMap(\"in\"); } yield return new ConfigMap(\"last\");",
        "var gate = new object(); var n = 1; lock (gate) { n = 2; } yield return new ConfigMap($\"c{n}\");",
        "foreach (var x in new[] { 1, 2, 3 }) { if (x == 2) yield break; yield return new ConfigMap($\"c{x}\"); } yield return new ConfigMap(\"never\");",
    ];

    /// <summary>Programs of which something is not known, and nothing wrongly.</summary>
    public static TheoryData<string> Uncertain =>
    [
        "var suffix = \"a\"; var q = new[] { \"x\", \"y\" }.Select(n => n + suffix); suffix = \"b\"; foreach (var n in q) yield return new ConfigMap(n);",
        "var a = new List<string> { \"x\" }; var b = new List<string> { \"y\" }; var q = a.Concat(b); b.Add(\"z\"); yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(q));",
        "var inner = new List<string> { \"x\" }; var q = new[] { inner }.SelectMany(l => l); inner.Add(\"z\"); yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(q));",
        "var a = new List<string> { \"x\" }; var q = new[] { 1, 2 }.Zip(a, (n, s) => s + n); a.Add(\"z\"); yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(q));",
        "var log = new List<string>(); var q = new[] { \"x\", \"y\" }.Select(n => { log.Add(n); return n; }); yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(log));",
        "var log = new List<string>(); var q = new[] { \"x\", \"y\" }.Where(n => { log.Add(n); return true; }); foreach (var n in q) { } foreach (var n in q) { } yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(log));",
        "var list = new List<string> { \"b\" }; var q = Items(list); list.Add(\"c\"); foreach (var n in q) yield return new ConfigMap(n); @@ static IEnumerable<string> Items(List<string> list) { foreach (var item in list) yield return item; }",
        "var list = new List<string> { \"b\" }; var q = Items(list); yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(list)); foreach (var n in q) yield return new ConfigMap(n); @@ static IEnumerable<string> Items(List<string> list) { list.Add(\"z\"); yield return \"one\"; }",
        "var prefix = \"a\"; IEnumerable<string> Items() { yield return prefix + \"1\"; } var q = Items(); prefix = \"b\"; foreach (var n in q) yield return new ConfigMap(n);",
        "var list = new List<string> { \"x\" }; var view = list.AsReadOnly(); list.Add(\"y\"); yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(view));",
        "var data = new Dictionary<string, string> { [\"a\"] = \"1\" }; var values = data.Values; data[\"b\"] = \"2\"; yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(values));",
        "var data = new Dictionary<string, string> { [\"a\"] = \"1\" }; var keys = data.Keys.Select(k => k + \"!\"); data[\"b\"] = \"2\"; yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(keys));",
        "var x = new List<string> { \"1\" }; var both = new[] { x }; both[context.Environment.Length - context.Environment.Length].Add(\"3\"); yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(x));",
        "var x = new List<string> { \"1\" }; HashSet<List<string>> set = [x]; foreach (var l in set) l.Add(\"3\"); yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(x));",
        "var x = new[] { \"1\", \"2\" }; Span<string> s = x; s[0] = \"3\"; var y = x; return [new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(y))];",
        "var x = new[] { \"1\", \"2\" }; ref var first = ref x[0]; first = \"3\"; var y = x; return [new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(y))];",
        "var x = new[] { \"1\", \"2\" }; Change(ref x[0]); yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(x)); @@ static void Change(ref string s) => s = \"3\";",
        "var x = new[] { \"1\", \"2\" }; var e = x.AsEnumerable(); x[1] = \"3\"; yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(e));",
        "var list = new List<string> { \"b\", \"a\" }; list.Sort(); list.Insert(0, \"0\"); list.RemoveAt(1); yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(list));",
        "var list = new[] { \"b\", \"a\" }; Array.Reverse(list); yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(list));",
        "var n = 0; Action next = () => n++; next(); next(); yield return new ConfigMap($\"c{n}\");",
        "var n = 0; void Next() => n++; foreach (var c in context.Environment) { if (n == 0) { Next(); continue; } yield return new ConfigMap($\"c{c}\"); }",
        "var list = new List<string>(); while (Grow(list) && list.Count < context.Environment.Length) { } yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(list)); @@ static bool Grow(List<string> l) { l.Add(\"x\"); return true; }",
        "var d = new Deployment(\"d\").WithContainer(\"c\", \"i\"); Action<int> scale = n => d = d.Replicas(n); scale(3); yield return d;",
        "Change change = (ref string s) => s = \"b\"; var v = \"a\"; change(ref v); yield return new ConfigMap(v); @@ delegate void Change(ref string s);",
        "var v = \"a\"; Set(out v); yield return new ConfigMap(v); @@ static void Set(out string s) => s = \"b\";",
        "var v = \"a\"; Func<string> read = () => v; v += \"b\"; yield return new ConfigMap(read()); v = \"c\"; yield return new ConfigMap(read());",
        "var all = new List<Func<string>>(); foreach (var x in new[] { \"a\", \"b\" }) { var y = x; all.Add(() => y); y += \"!\"; } yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(all.Select(f => f())));",
        "string v; var all = new List<Func<string>>(); foreach (var x in new[] { \"a\", \"b\" }) { v = x; all.Add(() => v); } yield return new ConfigMap(all[0]());",
        "var text = \"none\"; try { text = int.Parse(\"x\").ToString(); } catch (FormatException) { text += \"-caught\"; } yield return new ConfigMap(text);",
        "var text = \"a\"; try { text = \"b\"; int.Parse(\"x\"); text = \"c\"; } catch (FormatException) { } finally { text += \"-f\"; } yield return new ConfigMap(text);",
        "using var reader = new StringReader(\"a\"); yield return new ConfigMap(reader.ReadLine()!); yield return new ConfigMap(\"last\");",
        "var i = 0; again: i++; if (i < 3) goto again; yield return new ConfigMap($\"c{i}\");",
        "switch (1) { case 1: goto case 2; case 2: yield return new ConfigMap(\"two\"); break; }",
        "foreach (var x in Some()) yield return new ConfigMap(x); @@ static IEnumerable<string> Some() { yield return \"a\"; if (DateTime.Now.Year > 2000) yield break; yield return \"b\"; }",
        "string? line; var reader = new StringReader(\"a\\nb\"); while ((line = reader.ReadLine()) is not null) yield return new ConfigMap(line);",
        "var n = 0; checked { n = int.MaxValue - 1; n++; } unchecked { n++; } yield return new ConfigMap(n < 0 ? \"wrapped\" : \"not\");",
        "var b = (byte)(200 + context.Environment.Length); b += 100; yield return new ConfigMap($\"c{b}\");",
        "var n = 200; var b = (byte)n; b += 100; yield return new ConfigMap($\"c{b}\");",
    ];

    [Theory]
    [MemberData(nameof(Known))]
    [MemberData(nameof(Uncertain))]
    public void Program_IsReadTruly(string program) => Program.OfMember(program).IsReadTruly();

    [Theory]
    [MemberData(nameof(Known))]
    public void KnownProgram_IsKnown(string program) => Program.OfMember(program).IsKnown();
}
