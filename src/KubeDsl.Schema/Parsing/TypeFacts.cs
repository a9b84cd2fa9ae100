namespace KubeDsl.Schema.Parsing;

/// <summary>What the head of a type says after its name.</summary>
internal sealed class TypeFacts
{
    public VersionRange Versions { get; private init; }

    public bool IsAtomicMap { get; private init; }

    public static TypeFacts Parse(string text)
    {
        var facts = new FactReader(text.Split(' '), 0);
        return new TypeFacts { Versions = facts.Range("in") ?? VersionRange.All, IsAtomicMap = facts.Value("map") == "atomic" };
    }
}
