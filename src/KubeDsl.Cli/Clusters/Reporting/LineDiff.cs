namespace KubeDsl.Cli.Clusters.Reporting;

/// <summary>Compares texts line by line.</summary>
internal static class LineDiff
{
    // The table grows with the square; beyond this the texts are shown one after the other.
    private const int MostLines = 1000;

    /// <summary>The lines of both texts: <c>-</c> only in the first, <c>+</c> only in the second, a blank in both.</summary>
    public static IEnumerable<(char Sign, string Line)> Of(string before, string after)
    {
        var left = before.TrimEnd('\n').Split('\n');
        var right = after.TrimEnd('\n').Split('\n');
        if (left.Length > MostLines || right.Length > MostLines)
            return left.Select(line => ('-', line)).Concat(right.Select(line => ('+', line)));
        return Walk(left, right, Lengths(left, right));
    }

    private static int[,] Lengths(string[] left, string[] right)
    {
        var lengths = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
            for (var j = right.Length - 1; j >= 0; j--)
                lengths[i, j] = left[i] == right[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        return lengths;
    }

    private static IEnumerable<(char Sign, string Line)> Walk(string[] left, string[] right, int[,] lengths)
    {
        var (i, j) = (0, 0);
        while (i < left.Length || j < right.Length)
        {
            if (i < left.Length && j < right.Length && left[i] == right[j])
            {
                yield return (' ', left[i]);
                i++;
                j++;
            }
            else if (j == right.Length || (i < left.Length && lengths[i + 1, j] >= lengths[i, j + 1]))
                yield return ('-', left[i++]);
            else
                yield return ('+', right[j++]);
        }
    }
}
