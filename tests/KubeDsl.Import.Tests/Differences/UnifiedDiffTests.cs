using KubeDsl.Import.Differences;

namespace KubeDsl.Import.Tests.Differences;

public class UnifiedDiffTests
{
    [Fact]
    public void SameLines_AreNoDifference() => Assert.Equal("", UnifiedDiff.Of("a.yaml", ["a", "b"], ["a", "b"]));

    [Fact]
    public void Hunk_HasThreeLinesAround() => Assert.Equal(
        "--- a.yaml\n+++ a.yaml (after a round trip)\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n",
        UnifiedDiff.Of("a.yaml", [.. "123456789".Select(c => c.ToString())], ["1", "2", "3", "4", "five", "6", "7", "8", "9"]));

    [Fact]
    public void Edits_KeepLinesInOrder_AndAsManyAsCanBe()
    {
        var random = new Random(1);
        for (var round = 0; round < 2000; round++)
        {
            var before = Lines(random);
            var after = Lines(random);

            var kept = LineEdits.Kept(before, after);

            Assert.All(kept, pair => Assert.Equal(before[pair.Before], after[pair.After]));
            Assert.All(kept.Zip(kept.Skip(1)), pair => Assert.True(pair.First.Before < pair.Second.Before && pair.First.After < pair.Second.After));
            Assert.Equal(LongestCommon(before, after), kept.Count);
        }
    }

    private static string[] Lines(Random random) => [.. Enumerable.Range(0, random.Next(12)).Select(_ => ((char)('a' + random.Next(4))).ToString())];

    private static int LongestCommon(string[] before, string[] after)
    {
        var length = new int[before.Length + 1, after.Length + 1];
        for (var i = 1; i <= before.Length; i++)
            for (var j = 1; j <= after.Length; j++)
                length[i, j] = before[i - 1] == after[j - 1] ? length[i - 1, j - 1] + 1 : Math.Max(length[i - 1, j], length[i, j - 1]);
        return length[before.Length, after.Length];
    }
}
