namespace KubeDsl.Cel.Regex;

/// <summary>Which characters differ by case only.</summary>
internal static class CaseFolding
{
    /// <summary>Above this no script has cases but for a few that the framework does not map either.</summary>
    private const int LastCased = 0x1E943;

    private static readonly Lazy<(int Char, int[] Others)[]> Orbits = new(MakeOrbits);

    /// <summary>Adds the other cases of the characters from <paramref name="low"/> to <paramref name="high"/>.</summary>
    public static void AddOthers(int low, int high, List<(int, int)> result)
    {
        if (low <= 0 && high >= CharSet.Last)
            return;
        if (high < 128)
        {
            AddAscii(low, high, result);
            return;
        }
        foreach (var (c, others) in Orbits.Value)
            if (c >= low && c <= high)
                foreach (var other in others)
                    result.Add((other, other));
    }

    private static void AddAscii(int low, int high, List<(int, int)> result)
    {
        for (var c = low; c <= high; c++)
        {
            if (c is >= 'a' and <= 'z')
                result.Add((c - 32, c - 32));
            else if (c is >= 'A' and <= 'Z')
                result.Add((c + 32, c + 32));
            // The long s and the Kelvin sign are other cases of s and k.
            if (c is 's' or 'S')
                result.Add((0x17F, 0x17F));
            else if (c is 'k' or 'K')
                result.Add((0x212A, 0x212A));
        }
    }

    private static (int, int[])[] MakeOrbits()
    {
        var groups = new Dictionary<int, List<int>>();
        for (var c = 0; c <= LastCased; c++)
        {
            if (c is >= 0xD800 and <= 0xDFFF)
                continue;
            var upper = Upper(c);
            if (upper == c && Lower(c) == c)
                continue;
            if (!groups.TryGetValue(upper, out var members))
                groups.Add(upper, members = []);
            members.Add(c);
        }
        Join(groups, 'S', 0x17F);
        Join(groups, 'K', 0x212A);
        Join(groups, 0xC5, 0x212B);
        Join(groups, 0x3A9, 0x2126);
        return groups.Values.Where(members => members.Count > 1)
            .SelectMany(members => members.Select(c => (c, members.Where(other => other != c).ToArray())))
            .OrderBy(orbit => orbit.c).ToArray();
    }

    private static void Join(Dictionary<int, List<int>> groups, int upper, int member)
    {
        if (groups.TryGetValue(upper, out var members) && !members.Contains(member))
            members.Add(member);
        if (upper != member)
            groups.Remove(member);
    }

    private static int Upper(int c) => char.ConvertToUtf32(char.ConvertFromUtf32(c).ToUpperInvariant(), 0);

    private static int Lower(int c) => char.ConvertToUtf32(char.ConvertFromUtf32(c).ToLowerInvariant(), 0);
}
