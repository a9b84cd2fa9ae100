namespace KubeDsl.Import.Differences;

/// <summary>Which lines of two texts belong together: the shortest edit of one into the other, by the greedy method of Myers.</summary>
internal static class LineEdits
{
    /// <summary>Beyond this many edits the rest counts as replaced; nobody reads a longer diff.</summary>
    private const int MostEdits = 4000;

    /// <summary>The pairs of positions of lines that stay, in order.</summary>
    public static IReadOnlyList<(int Before, int After)> Kept(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var start = 0;
        while (start < before.Count && start < after.Count && before[start] == after[start])
            start++;
        var end = 0;
        while (end < before.Count - start && end < after.Count - start && before[^(end + 1)] == after[^(end + 1)])
            end++;

        var kept = Enumerable.Range(0, start).Select(i => (i, i)).ToList();
        kept.AddRange(Middle(before.Skip(start).SkipLast(end).ToArray(), after.Skip(start).SkipLast(end).ToArray()).Select(pair => (pair.Before + start, pair.After + start)));
        kept.AddRange(Enumerable.Range(0, end).Reverse().Select(i => (before.Count - 1 - i, after.Count - 1 - i)));
        return kept;
    }

    private static IEnumerable<(int Before, int After)> Middle(string[] before, string[] after)
    {
        // furthest[k]: how far one gets in 'before' on the diagonal k, with so many edits.
        var most = Math.Min(before.Length + after.Length, MostEdits);
        var furthest = new int[(2 * most) + 3];
        var rounds = new List<int[]>();
        for (var edits = 0; edits <= most; edits++)
        {
            rounds.Add(furthest[(most + 1 - edits)..(most + 2 + edits)]);
            for (var k = -edits; k <= edits; k += 2)
            {
                var x = k == -edits || (k != edits && furthest[most + k] < furthest[most + k + 2]) ? furthest[most + k + 2] : furthest[most + k] + 1;
                while (x < before.Length && x - k < after.Length && x - k >= 0 && before[x] == after[x - k])
                    x++;
                furthest[most + 1 + k] = x;
                if (x >= before.Length && x - k >= after.Length)
                    return Trace(rounds, before.Length, after.Length).Reverse();
            }
        }
        return [];
    }

    private static IEnumerable<(int Before, int After)> Trace(List<int[]> rounds, int x, int y)
    {
        for (var edits = rounds.Count - 1; edits >= 0; edits--)
        {
            var (k, round) = (x - y, rounds[edits]);
            int At(int diagonal) => Math.Abs(diagonal) < edits ? round[diagonal + edits] : -1;
            var isInsertion = k == -edits || (k != edits && At(k - 1) < At(k + 1));
            var fromK = isInsertion ? k + 1 : k - 1;
            var fromX = edits == 0 ? 0 : At(fromK);
            var fromY = edits == 0 ? 0 : fromX - fromK;
            while (x > fromX && y > fromY && !(edits > 0 && x == fromX + (isInsertion ? 0 : 1) && y == fromY + (isInsertion ? 1 : 0)))
                yield return (--x, --y);
            (x, y) = (fromX, fromY);
        }
    }
}
