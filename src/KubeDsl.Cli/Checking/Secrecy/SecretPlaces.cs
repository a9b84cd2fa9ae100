namespace KubeDsl.Cli.Checking.Secrecy;

/// <summary>Where in a file the documents with secret values are.</summary>
internal sealed class SecretPlaces
{
    private readonly List<Place> places;

    // A list goes on behind the beginning of its items: the last line of all that begin up to here.
    private readonly int[] reach;

    private SecretPlaces(List<Place> places)
    {
        this.places = places;
        reach = new int[places.Count];
        for (var i = 0; i < places.Count; i++)
            reach[i] = Math.Max(places[i].Last, i == 0 ? 0 : reach[i - 1]);
    }

    public static SecretPlaces Of(SourceFile file)
    {
        var places = new List<Place>();
        foreach (var document in file.Documents)
            if (document.Root?.Origin is { } place && document.IsSecret)
                places.Add(new Place(place.Line, place.EndLine, place.EndColumn));
        // An alias has the place of what it stands for, so they need not be in the order of the documents.
        places.Sort((left, right) => left.First.CompareTo(right.First));
        return new SecretPlaces(places);
    }

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
        var (low, high) = (0, places.Count);
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

    private sealed record Place(int First, int Last, int LastColumn);
}
