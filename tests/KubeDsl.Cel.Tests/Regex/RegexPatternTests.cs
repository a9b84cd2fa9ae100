using System.Diagnostics;
using System.Text;
using KubeDsl.Cel.Regex;
using NetOptions = System.Text.RegularExpressions.RegexOptions;
using NetRegex = System.Text.RegularExpressions.Regex;

namespace KubeDsl.Cel.Tests.Regex;

public class RegexPatternTests
{
    [Theory]
    [InlineData("(?=a)")]
    [InlineData("(?!a)")]
    [InlineData("(?<=a)")]
    [InlineData("(?<!a)")]
    [InlineData("(a)\\1")]
    [InlineData("a**")]
    [InlineData("a{2}{3}")]
    [InlineData("a{1001}")]
    [InlineData("(a{100}){11}")]
    [InlineData("a{3,2}")]
    [InlineData("*a")]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("[a")]
    [InlineData("[z-a]")]
    [InlineData("\\Z")]
    [InlineData("\\q")]
    [InlineData("\\")]
    [InlineData("\\p{Nope}")]
    [InlineData("[[:nope:]]")]
    [InlineData("(?P<a>x)(?P<a>y)")]
    [InlineData("(?z)a")]
    [InlineData("\\x{110000}")]
    [InlineData("[a-\\d]")]
    public void Pattern_ThatRe2DoesNotHave_IsRefused(string pattern)
    {
        Assert.False(RegexPattern.TryParse(pattern, out _, out var error));
        Assert.StartsWith("error parsing regexp: ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "x", true)]
    [InlineData("^$", "", true)]
    [InlineData("^$", "\n", false)]
    [InlineData("a$", "a\n", false)]
    [InlineData("(?m)a$", "a\nb", true)]
    [InlineData("(?m)^b", "a\nb", true)]
    [InlineData("a{,2}", "a{,2}", true)]
    [InlineData("x{", "x{", true)]
    [InlineData("[]a]+", "]", true)]
    [InlineData("[^]a]", "]", false)]
    [InlineData("[a\\-z]", "-", true)]
    [InlineData("[-a]", "-", true)]
    [InlineData("[a-]", "-", true)]
    [InlineData("\\d", "٣", false)]
    [InlineData("\\w", "é", false)]
    [InlineData("\\s", "\v", false)]
    [InlineData("\\pL", "é", true)]
    [InlineData("\\p{Greek}+", "λ", true)]
    [InlineData("^\\P{L}$", "é", false)]
    [InlineData("[[:alpha:][:digit:]]", "7", true)]
    [InlineData("\\bfoo\\b", "a foo b", true)]
    [InlineData("\\bfoo\\b", "afoo", false)]
    [InlineData("(?i)straße", "STRAßE", true)]
    [InlineData("(?i)k", "\u212A", true)]
    [InlineData("(?i)[a-c]x", "BX", true)]
    [InlineData("a(?i)b", "aB", true)]
    [InlineData("(?i:a)b", "AB", false)]
    [InlineData("^.$", "😀", true)]
    [InlineData("\\x41\\x{1F600}\\101", "A😀A", true)]
    [InlineData("\\Qa.b\\E+", "a.bbb", true)]
    [InlineData("\\Aab\\z", "ab", true)]
    [InlineData("(?P<x>a)(?<y>b)", "ab", true)]
    [InlineData("^(a|ab)(c|bcd)$", "abcd", true)]
    public void Pattern_MatchesAsRe2Does(string pattern, string text, bool expected)
    {
        Assert.True(RegexPattern.TryParse(pattern, out var regex, out var error), error);
        Assert.Equal(expected, regex!.IsMatch(text));
    }

    [Theory]
    [InlineData("(a*)*b")]
    [InlineData("(a|a)*b")]
    [InlineData("(a|aa)+$b")]
    [InlineData("(.*)(.*)(.*)(.*)(.*)[b]")]
    [InlineData("(?:a?){500}a{500}b")]
    [InlineData("\\b(a+)+\\bx")]
    [InlineData("(x+x+)+y|(a+a+)+b")]
    public void Pattern_BuiltToExplode_TakesLinearTime(string pattern)
    {
        Assert.True(RegexPattern.TryParse(pattern, out var regex, out var error), error);
        var watch = Stopwatch.StartNew();

        Assert.False(regex!.IsMatch(new string('a', 20_000)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"took {watch.Elapsed}");
    }

    [Theory]
    [InlineData("((((((((((a{10}){10}){10}){10}){10}){10}){10}){10}){10}){10})")]
    [InlineData("(((a{1,30}){1,30}){1,30}){1,30}")]
    public void Pattern_ThatWouldGrowTooLarge_IsRefused(string pattern) => Assert.False(RegexPattern.TryParse(pattern, out _, out _));

    [Fact]
    public void Pattern_DeeplyNested_IsRefused() =>
        Assert.False(RegexPattern.TryParse(new string('(', 50_000) + new string(')', 50_000), out _, out _));

    /// <summary>On the syntax that both have, .NET's engine without backtracking is a second opinion.</summary>
    [Fact]
    public void RandomPattern_MatchesAsNetDoes()
    {
        var random = new Random(7);
        for (var round = 0; round < 3000; round++)
        {
            var pattern = RandomPattern(random, 3);
            if (!RegexPattern.TryParse(pattern, out var regex, out _))
                continue;
            var net = new NetRegex(pattern.Replace("$", "\\z", StringComparison.Ordinal), NetOptions.NonBacktracking | NetOptions.CultureInvariant);
            for (var i = 0; i < 8; i++)
            {
                var text = new string(Enumerable.Range(0, random.Next(8)).Select(_ => "abc"[random.Next(3)]).ToArray());
                Assert.True(net.IsMatch(text) == regex!.IsMatch(text), $"'{pattern}' on '{text}': .NET says {net.IsMatch(text)}");
                // .NET does not rank ways through lazy repeats as RE2 does; the table below has those.
                if (pattern.Contains("*?", StringComparison.Ordinal) || pattern.Contains("+?", StringComparison.Ordinal) || pattern.Contains("??", StringComparison.Ordinal))
                    continue;
                var expected = new NetRegex(net.ToString(), NetOptions.CultureInvariant).Match(text);
                var found = regex.Find(text, 0, out _);
                var wanted = expected.Success ? (expected.Index, expected.Length) : ((int, int)?)null;
                Assert.True(wanted == found, $"'{pattern}' on '{text}': .NET finds {wanted}, this {found}");
            }
        }
    }

    [Theory]
    [InlineData("a+?", "aaa", 0, 1)]
    [InlineData("a*?b", "aab", 0, 3)]
    [InlineData("(a|ab)(c|bcd)?", "abcd", 0, 4)]
    [InlineData("(?U)a+", "aaa", 0, 1)]
    [InlineData("(|a)+", "aaa", 0, 0)]
    [InlineData("(|a)*", "aaa", 0, 0)]
    [InlineData("a|ab", "xab", 1, 1)]
    [InlineData("ab|a", "xab", 1, 2)]
    [InlineData("b??c", "bc", 0, 2)]
    [InlineData("[0-9]+", "ä😀12", 3, 2)]
    public void FirstMatch_IsTheOneThatThePatternPrefers(string pattern, string text, int start, int length)
    {
        Assert.True(RegexPattern.TryParse(pattern, out var regex, out var error), error);
        Assert.Equal((start, length), regex!.Find(text, 0, out _));
    }

    private static string RandomPattern(Random random, int depth)
    {
        var pattern = new StringBuilder();
        for (var parts = random.Next(1, 4); parts > 0; parts--)
        {
            pattern.Append(random.Next(depth > 0 ? 9 : 6) switch
            {
                0 => "a",
                1 => "b",
                2 => "[ab]",
                3 => "[^a]",
                4 => ".",
                5 => random.Next(4) == 0 ? "$" : random.Next(3) == 0 ? "^" : "c",
                6 => "(" + RandomPattern(random, depth - 1) + "|" + RandomPattern(random, depth - 1) + ")",
                _ => "(?:" + RandomPattern(random, depth - 1) + ")",
            });
            if (pattern[^1] is not ('^' or '$') && random.Next(3) == 0)
                pattern.Append(new[] { "*", "+", "?", "{1,2}", "{2}", "*?", "+?", "??" }[random.Next(8)]);
        }
        return pattern.ToString();
    }
}
