namespace KubeDsl.Tests.Evaluation;

/// <summary>Objects of the user's own: how they are made, inherited, dispatched and copied.</summary>
public class ObjectTruthTests
{
    /// <summary>Programs that are known to the last leaf.</summary>
    public static TheoryData<string> Known =>
    [
        "Resource r = new Secret(\"s\"); yield return (r as ConfigMap) ?? new ConfigMap(\"other\");",
        "Resource r = new Secret(\"s\"); if (r is ConfigMap { } m) yield return m.WithData(\"a\", \"b\"); else yield return r;",
        "object o = new Secret(\"s\"); yield return o switch { ConfigMap { } m => m.WithData(\"a\", \"b\"), Secret s => s.WithStringData(\"x\", \"y\"), _ => new Namespace(\"n\") };",
        "Resource r = new Deployment(\"d\").WithContainer(\"c\", \"i\"); yield return r is Deployment { Name: \"d\" } d ? d.Replicas(2) : new ConfigMap(\"none\");",
        "object o = 5; yield return new ConfigMap(o is int n ? $\"n{n}\" : \"none\"); object p = \"text\"; yield return new ConfigMap(p is string s and not \"\" ? s : \"none\");",
        "yield return new ConfigMap(new Outer { Name = \"outer\", Inner = new Inner { Name = \"inner\" } }.Name); @@ class Inner { public string Name { get; set; } = \"\"; } class Outer { public string Name { get; init; } = \"\"; public Inner? Inner { get; init; } }",
        "yield return new ConfigMap(new Named { Name = \"  A \" }.Name); @@ class Named { private readonly string name = \"\"; public string Name { get => name; init => name = value.Trim().ToLowerInvariant(); } }",
        "yield return new ConfigMap(new T(\"Abc\").Name); yield return new ConfigMap((new T(\"Abc\") with { }).Name + \"2\"); @@ record T(string Name) { public string Name { get; } = Name.ToLowerInvariant(); }",
        "yield return new ConfigMap(new T(\"Abc\").Name); @@ record T(string Name) { public string Name => \"fixed\"; }",
        "yield return new ConfigMap(new T(\"abc\").Copy().Name); @@ record T(string Name) { public string Tag { get; init; } = Name + \"-t\"; public T Copy() => this with { Name = Tag }; }",
        "var s = new S(); yield return new ConfigMap(s.Name ?? \"none\").WithLabel(\"n\", $\"{s.Count}\").WithLabel(\"b\", $\"{s.On}\"); @@ class S { public string? Name { get; init; } public int Count { get; init; } public bool On { get; init; } }",
        "yield return new ConfigMap(new Web(\"x\").Full); @@ abstract class Part(string name) { protected string Name => name; } sealed class Web(string name) : Part(name + \"-base\") { public string Full => name + \".\" + Name; }",
        "yield return new ConfigMap(new Web(\"x\").Full); @@ abstract class Part { protected readonly string name; protected Part(string n) { name = n + \"1\"; } } sealed class Web : Part { private new readonly string name = \"own\"; public Web(string n) : base(n + \"2\") { } public string Full => name + base.name; }",
        "yield return new ConfigMap(new Web(\"x\", 3).Full); @@ record Part(string Name); record Web(string Name, int Port) : Part(Name) { public string Full => $\"{Name}-{Port}\"; }",
        "yield return new ConfigMap(new Web().Full); @@ class Web { private readonly string a; public Web() : this(\"one\") { } public Web(string a) { this.a = a; } public string Full => a; }",
        "yield return new ConfigMap(new Web().Name + new Web().Base); @@ class Part { public virtual string Name { get; } = \"base\"; public string Base => Name; } class Web : Part { public override string Name { get; } = \"web\"; }",
        "yield return new ConfigMap(new Web().Name); @@ class Part { public virtual string Name => \"base\"; } class Web : Part { public override string Name => base.Name + \"-web\"; }",
        "yield return new ConfigMap(new Web().Say()); @@ class Part { public Part() { said = Word(); } private readonly string said; protected virtual string Word() => \"base\"; public string Say() => said; } class Web : Part { private readonly string word = \"w\"; protected override string Word() => word; }",
        "var a = new Args { Items = { \"a\", \"b\" } }; yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(a.Items)); @@ class Args { public List<string> Items { get; } = new(); }",
        "var c1 = new Config { Name = \"a\", Replicas = 2 }; c1.Replicas = 3; var c2 = c1; c2.Name = \"b\"; yield return new Deployment(c1.Name).Replicas(c1.Replicas).WithContainer(\"c\", \"i\"); @@ class Config { public string Name { get; set; } = \"\"; public int Replicas { get; set; } }",
        "var p = new Counter(); p.Next(); p.Next(); yield return new ConfigMap($\"c{p.Value}\"); @@ class Counter { private int n; public void Next() => n++; public int Value => n; }",
        "var configs = new List<Config> { new() { Name = \"a\" }, new() { Name = \"b\" } }; foreach (var c in configs) c.Name += \"-x\"; foreach (var c in configs) yield return new ConfigMap(c.Name); @@ class Config { public string Name { get; set; } = \"\"; }",
        "INamed n = new A(); yield return new ConfigMap(n.Name); INamed m = new B(); yield return new ConfigMap(m.Name); @@ interface INamed { string Name => \"default\"; } class A : INamed { } class B : INamed { public string Name => \"b\"; }",
        "INamed n = new A(); yield return new ConfigMap(n.Name + new A().Name); @@ interface INamed { string Name { get; } } class A : INamed { string INamed.Name => \"explicit\"; public string Name => \"public\"; }",
        "A a = new B(); yield return new ConfigMap(a.Name() + ((B)a).Name()); @@ class A { public string Name() => \"a\"; } class B : A { public new string Name() => \"b\"; }",
        "A a = new C(); yield return new ConfigMap(a.Name()); @@ class A { public virtual string Name() => \"a\"; } class B : A { public override string Name() => \"b\" + base.Name(); } sealed class C : B { public override string Name() => \"c\" + base.Name(); }",
        "yield return Build(new Box<int>(3)); @@ class Box<T>(T value) { public T Value => value; } static Resource Build<T>(Box<T> b) => new ConfigMap($\"c{b.Value}\");",
        "yield return new Maker().Make(); @@ interface IMaker<T> where T : Resource { T Make(); } class Maker : IMaker<ConfigMap> { public ConfigMap Make() => new(\"m\"); }",
        "yield return New<ConfigMap>(n => new ConfigMap(n)); @@ static T New<T>(Func<string, T> make) where T : Resource => make(\"x\");",
        "yield return new ConfigMap($\"c{(new M(1) + new M(2)).V}\"); @@ readonly record struct M(int V) { public static M operator +(M a, M b) => new(a.V * 10 + b.V); }",
        "yield return new ConfigMap(new M(1) == new M(2) ? \"same\" : \"other\"); @@ sealed class M(int v) { public int V => v; public static bool operator ==(M a, M b) => true; public static bool operator !=(M a, M b) => false; public override bool Equals(object? o) => true; public override int GetHashCode() => 0; }",
        "M? m = new M(1); yield return new ConfigMap(m == null ? \"null\" : \"some\"); @@ sealed class M(int v) { public int V => v; public static bool operator ==(M? a, M? b) => true; public static bool operator !=(M? a, M? b) => false; public override bool Equals(object? o) => true; public override int GetHashCode() => 0; }",
        "string s = new Name(\"x\"); yield return new ConfigMap(s); Name n = \"y\"; yield return new ConfigMap(n); @@ sealed class Name(string text) { public static implicit operator string(Name n) => n.Text + \"-s\"; public static implicit operator Name(string t) => new(t + \"-n\"); public string Text => text; }",
        "var (host, port) = new Address(\"h\", 80); yield return new Service(host).WithPort(port); @@ record Address(string Host, int Port);",
        "yield return new ConfigMap(new Address(\"h\", 80) is (\"h\", > 79) ? \"yes\" : \"no\"); yield return new ConfigMap(new Address(\"h\", 80) is { Host: \"x\" } ? \"yes2\" : \"no2\"); @@ record Address(string Host, int Port);",
    ];

    /// <summary>Programs of which something is not known, and nothing wrongly.</summary>
    public static TheoryData<string> Uncertain =>
    [
        "foreach (var r in Only<ConfigMap>([new ConfigMap(\"a\"), new Secret(\"b\")])) yield return r; @@ static IEnumerable<T> Only<T>(IEnumerable<Resource> all) where T : Resource { foreach (var r in all) if (r is T t) yield return t; }",
        "foreach (var r in Only<ConfigMap>([new ConfigMap(\"a\"), new Secret(\"b\")])) yield return r; @@ static IEnumerable<T> Only<T>(IEnumerable<Resource> all) where T : Resource => all.OfType<T>();",
        "object o = 5; yield return new ConfigMap(o is long ? \"long\" : o.Equals(5L) ? \"equal\" : \"int\");",
        "object a = 1, b = 1; yield return new ConfigMap(a == b ? \"same\" : \"other\");",
        "yield return new Pod(\"p\").WithContainer(\"c\", \"i\", c => c.Args(Shared.Items)); Shared.Items.Add(\"b\"); yield return new Pod(\"q\").WithContainer(\"c\", \"i\", c => c.Args(Shared.Items)); @@ class Args { public List<string> Items { get; } = new() { \"a\" }; } static readonly Args Shared = new();",
        "var a = new P { X = 1 }; var b = a; b.X = 2; yield return new ConfigMap($\"c{a.X}{b.X}\"); @@ struct P { public int X; }",
        "var configs = new[] { new Config { Name = \"a\" } }; var q = configs.Select(c => new ConfigMap(c.Name)); configs[0].Name = \"z\"; foreach (var m in q) yield return m; @@ class Config { public string Name { get; set; } = \"\"; }",
        "Touch(All); foreach (var c in All) yield return new ConfigMap(c.Name); @@ class Config { public string Name { get; set; } = \"\"; } static readonly Config[] All = [new() { Name = \"a\" }]; static void Touch(Config[] all) { foreach (var c in all) c.Name = \"t\"; }",
        "yield return new ConfigMap(Make<B>()); @@ interface INamed { static abstract string Name { get; } static virtual string Tag => \"default\"; } class B : INamed { public static string Name => \"b\"; public static string Tag => \"own\"; } static string Make<T>() where T : INamed => T.Name + T.Tag;",
        "var (host, port) = new Address(\"h\", 80); yield return new Service(host).WithPort(port); @@ sealed class Address(string host, int port) { public void Deconstruct(out string h, out int p) { h = host + \"-d\"; p = port + 1; } }",
        "yield return new ConfigMap(A); @@ static readonly string A = B + \"x\"; static readonly string B = \"b\";",
        "yield return new ConfigMap(A); @@ static readonly string A = Get(); static readonly string B = \"b\"; static string Get() => B + \"x\";",
        "yield return new ConfigMap(C.Prefix); @@ static class C { public static readonly string Prefix = \"a\"; static C() { Prefix = \"b\"; } }",
        "yield return new ConfigMap(C.Prefix); @@ static class C { public static string Prefix { get; } = \"a\"; static C() { Prefix = \"b\"; } }",
        "yield return new ConfigMap(C.Names[0]); @@ static class C { public static readonly string[] Names = [\"a\"]; static C() { Names[0] = \"b\"; } }",
        "Names[0] = \"b\"; yield return new ConfigMap(Names[0]); @@ static readonly string[] Names = [\"a\"];",
        "yield return new ConfigMap(First); yield return new ConfigMap(Second); @@ static int Count; static readonly string First = Next(); static readonly string Second = Next(); static string Next() => $\"n{++Count}\";",
        "yield return new ConfigMap(P).WithData(\"q\", P); @@ static int n; static string P => $\"p{n++}\";",
        "yield return Standard(new Deployment(\"d\")); @@ static readonly Dictionary<string, string> Labels = new() { [\"team\"] = \"a\" }; static Deployment Standard(Deployment d) => d.Labels(Labels).WithContainer(\"c\", \"i\");",
        "yield return new Deployment(\"d\").Labels(Labels).WithContainer(\"c\", \"i\"); @@ static readonly Dictionary<string, string> Labels = new() { [\"team\"] = \"a\" }; static Shop() { Labels[\"team\"] = \"b\"; }",
        "yield return new ConfigMap(Level.High.ToString().ToLowerInvariant()).WithLabel(\"f\", $\"{(Level)3}\"); @@ enum Level { None, Low = 1, High = 2 }",
        "var f = Flags.A; f |= Flags.C; yield return new ConfigMap(f.ToString().Replace(\", \", \"-\").ToLowerInvariant()).WithLabel(\"has\", f.HasFlag(Flags.A) ? \"y\" : \"n\").WithLabel(\"n\", ((int)f).ToString()); @@ [Flags] enum Flags { A = 1, B = 2, C = 4 }",
        "yield return new ConfigMap(L.B.ToString()); @@ enum L { A = 1, B = 1, C = 2 }",
    ];

    [Theory]
    [MemberData(nameof(Known))]
    [MemberData(nameof(Uncertain))]
    public void Program_IsReadTruly(string program) => Program.OfMember(program).IsReadTruly();

    [Theory]
    [MemberData(nameof(Known))]
    public void KnownProgram_IsKnown(string program) => Program.OfMember(program).IsKnown();
}
