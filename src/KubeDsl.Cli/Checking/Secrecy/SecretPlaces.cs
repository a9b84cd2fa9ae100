namespace KubeDsl.Cli.Checking.Secrecy;

/// <summary>Where in a file the documents with secret values are.</summary>
internal sealed class SecretPlaces
{
    private readonly Place[] places;

    // A list goes on behind the beginning of its items: the last line of all that begin up to here.
    private readonly int[] reach;

    private SecretPlaces(Place[] places)
    {
        this.places = places;
        reach = new int[places.Length];
        for (var i = 0; i < places.Length; i++)
            reach[i] = Math.Max(places[i].Last, i == 0 ? 0 : reach[i - 1]);
    }

    public static SecretPlaces Of(SourceFile file) => new([.. file.Documents
        .Where(document => document.Root?.Origin is not null && document.IsSecret)
        .Select(document => document.Root!.Origin!)
        .Select(place => new Place(place.Line, place.EndLine, place.EndColumn))
        .OrderBy(place => place.First)]);

    /// <summary>True when a line has something of one of them.</summary>
    public bool Cover(int line, string text)
    {
        for (var i = CountUpTo(line) - 1; i >= 0 && reach[i] >= line; i--)
            if (line < places[i].Last || (line == places[i].Last && HasValue(text, places[i].LastColumn)))
                return true;
        return false;
    }

    // A block ends where the next thing begins, so the last line may hold nothing of it.
    private static bool HasValue(string line, int end) =>
        line.AsSpan(0, Math.Clamp(end - 1, 0, line.Length)).Trim(" \t-").Length > 0;

    /// <summary>How many begin at a line or before it.</summary>
    private int CountUpTo(int line)
    {
        var (low, high) = (0, places.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (places[middle].First <= line)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private readonly record struct Place(int First, int Last, int LastColumn);
}
