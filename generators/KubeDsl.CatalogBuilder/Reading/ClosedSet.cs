namespace KubeDsl.CatalogBuilder.Reading;

/// <summary>A set of strings outside of which the server takes nothing.</summary>
/// <param name="Name">What the set is called in C#.</param>
/// <param name="Values">The strings, with versions behind an <c>@</c> where not every version has them.</param>
/// <param name="Fields">The fields that take them.</param>
internal sealed record ClosedSet(string Name, string[] Values, string[] Fields)
{
    public static ClosedSet Read(string[] words)
    {
        var middle = Array.IndexOf(words, "for");
        if (middle < 3 || middle == words.Length - 1)
            throw new CatalogInputException($"facts.txt: '{string.Join(' ', words)}' should be: closed NAME VALUES for FIELDS.");
        return new ClosedSet(words[1], words[2..middle], words[(middle + 1)..]);
    }
}
