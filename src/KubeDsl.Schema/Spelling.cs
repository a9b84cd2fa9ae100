namespace KubeDsl.Schema;

/// <summary>Finds the known word that a misspelt one was probably meant to be.</summary>
public static class Spelling
{
    // No Kubernetes name comes near this length; longer input is not worth the time.
    private const int LongestWord = 64;

    /// <summary>
    /// The candidate nearest to <paramref name="word"/>, or null when none is near. A candidate that differs only in case is always
    /// nearest. Otherwise letters may be missing, added, changed or swapped with their neighbour: one in a word of up to five letters, two up to nine, three in
    /// longer words, and never all but one of the letters. Among equals the one that shares the longer beginning wins, then the ordinal order.
    /// </summary>
    /// <param name="word">The word as written.</param>
    /// <param name="candidates">The words that would have been right.</param>
    public static string? Closest(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestWord)
            return null;
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var distance = Distance(word, candidate, Allowed(Math.Min(word.Length, candidate.Length)));
            if (distance > bestDistance || distance == int.MaxValue)
                continue;
            if (distance < bestDistance || IsBetter(word, candidate, best!))
            {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    private static int Allowed(int length) => length switch
    {
        < 2 => 0,
        <= 5 => 1,
        <= 9 => 2,
        _ => 3,
    };

    private static bool IsBetter(string word, string candidate, string best)
    {
        var shared = SharedBeginning(word, candidate);
        var bestShared = SharedBeginning(word, best);
        return shared != bestShared ? shared > bestShared : string.CompareOrdinal(candidate, best) < 0;
    }

    private static int SharedBeginning(string left, string right)
    {
        var length = 0;
        while (length < left.Length && length < right.Length && Fold(left[length]) == Fold(right[length]))
            length++;
        return length;
    }

    /// <summary>The number of edits between two words regardless of case, or <see cref="int.MaxValue"/> when it is above <paramref name="allowed"/>.</summary>
    private static int Distance(string left, string right, int allowed)
    {
        if (Math.Abs(left.Length - right.Length) > allowed)
            return int.MaxValue;

        // Optimal string alignment: an edit distance in which swapping two neighbours is one edit. Three rows of the table are enough.
        var beforeLast = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            last[j] = j;

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            var smallest = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = Fold(left[i - 1]) == Fold(right[j - 1]);
                var distance = Math.Min(Math.Min(last[j], current[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Fold(left[i - 1]) == Fold(right[j - 2]) && Fold(left[i - 2]) == Fold(right[j - 1]))
                    distance = Math.Min(distance, beforeLast[j - 2] + 1);
                current[j] = distance;
                smallest = Math.Min(smallest, distance);
            }
            if (smallest > allowed)
                return int.MaxValue;
            (beforeLast, last, current) = (last, current, beforeLast);
        }
        return last[right.Length] <= allowed ? last[right.Length] : int.MaxValue;
    }

    private static char Fold(char letter) => char.ToLowerInvariant(letter);
}
