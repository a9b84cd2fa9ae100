using System.Diagnostics.CodeAnalysis;

namespace KubeDsl.Build.Tests.Fixtures;

/// <summary>Members that go wrong, each in its own way. The tests look for the lines by their comments.</summary>
public static class Broken
{
    [Manifests("throws")]
    public static IEnumerable<Resource> Throws()
    {
        yield return new Namespace("first");
        throw new InvalidOperationException("first line\nsecond line"); // line: throws
    }

    [Manifests("throws-in-type")]
    public static IEnumerable<Resource> ThrowsInType() => [new Namespace(BadType.Name)];

    [Manifests("bad-quantity")]
    public static IEnumerable<Resource> BadQuantity()
    {
        Quantity quantity = "ten"; // line: bad-quantity
        yield return new Namespace(quantity.ToString());
    }

    [Manifests("null-sequence")]
    public static IEnumerable<Resource> NullSequence() => null!;

    [Manifests("null-resource")]
    public static IEnumerable<Resource> NullResource()
    {
        yield return new Namespace("first");
        yield return null!;
    }

    [Manifests("twice")]
    public static IEnumerable<Resource> Twice()
    {
        yield return new ConfigMap("same"); // line: twice-first
        yield return new ConfigMap("other");
        yield return new ConfigMap("same"); // line: twice-second
    }

    [Manifests("missing-parameter")]
    public static IEnumerable<Resource> MissingParameter(ManifestContext context)
    {
        yield return new Namespace(context.Parameter("pasword")); // line: missing-parameter
    }

    [Manifests("refused")]
    public static IEnumerable<Resource> Refused()
    {
        yield return new Job("pi").Completions(-1).WithContainer("pi", "perl:5.40"); // line: refused
    }

    [Manifests("hangs")]
    [SuppressMessage("Performance", "CA1822", Justification = "a fixture")]
    public static IEnumerable<Resource> Hangs()
    {
        Thread.Sleep(Timeout.Infinite);
        yield break;
    }

    [Manifests("../escape")]
    public static IEnumerable<Resource> Escape() => [];

    [Manifests("same-name")]
    public static IEnumerable<Resource> SameName() => [];

    [Manifests("same-name")]
    public static IEnumerable<Resource> SameNameAgain() => [];

    private static class BadType
    {
        public static readonly string Name = Make();

        private static string Make() => throw new ArgumentException("no name"); // line: throws-in-type
    }

    [Manifests("open-secret")]
    public static Resource OpenSecret(ManifestContext context) => new Secret("door").Set("data.password", context.Parameter("password", "open sesame"));
}
