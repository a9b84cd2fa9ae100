using KubeDsl.Manifests;

namespace KubeDsl.Yaml.Tests.Writing;

public class QuotingTests
{
    public static TheoryData<string> Plain => [
        "web", "nginx:1.27", "registry.example.com/shop/web:1.4.2", "1.4.2", "10.0.0.1", "10.0.0.0/8", "500m", "128Mi", "5s",
        "-v", "-e", "--port=80", "$(POD_IP)", "/healthz", "a b", "a#b", "a[b]", "a, b", "it's", "v1", "nope", "yesterday", "50%",
        "é", "日本", "😀", "http://x:80/a?b=c#d", "_1", "+x", ".hidden", "0xyz", "80/tcp", "1e3a", "sha256:abc", "e5"];

    public static TheoryData<string> Quoted => [
        "", " ", " a", "a ", "~", "null", "Null", "NULL", "nULL", "y", "Y", "n", "N", "yes", "Yes", "no", "on", "On", "ON", "off", "true", "True",
        "TRUE", "tRue", "false", "0", "1", "-1", "+1", "007", "012", "0o17", "0O17", "0x1F", "0X1f", "0b1", "0x", "-0x1F", "1_000", "1,000", "1.0", "1.", ".5", "+.5",
        "1e3", "1E3", "1e+3", "-1.5e-3", ".inf", "-.inf", "+.INF", ".nan", ".NaN", "1:30", "190:20:30", "2026-01-01", "2026-1-1", "2026-01-01T00:00:00Z",
        "2026-01-01 00:00:00", "01-01-2026", "=", "<<", "!", "!!str", "&a", "*a", "%a", "@a", "`a`", "?", "? a", "?a", "-", "- a", ":", ": a", ":a", "a:", "a: b",
        "a #b", "#a", "[", "[a]", "]", "{", "{a}", "}", ",", ",a", "|", "|a", ">", ">a", "'a", "'a'", "\"a", "\"a\"", "---", "--- a", "...", "... a", ".", "..", "+",
        "a\tb", "\ta", "a\t", "\0", "\u0001", "\u001b", "\u007f", "a\u0085b", "\u00a0", "a\u2028b", "a\u2029b", "\ufeffa", "a\ufeff", "\ufffe", "\r", "a\rb"];

    [Theory]
    [MemberData(nameof(Plain))]
    public void Safe_strings_stay_as_people_write_them(string text) =>
        Assert.Equal($"k: {text}\n", YamlText.Write(MapNode.Of("k", text)));

    [Theory]
    [MemberData(nameof(Quoted))]
    public void Strings_that_a_reader_could_misread_are_quoted(string text)
    {
        Assert.StartsWith("k: \"", YamlText.Write(MapNode.Of("k", text)));
        Assert.StartsWith("\"", YamlText.Write(MapNode.Of(text, "v")));
        Assert.StartsWith("- \"", YamlText.Write(ListNode.Of(text)));
    }

    [Theory]
    [InlineData("\"b\\c\td\n\r", "\"\\\"b\\\\c\\td\\n\\r\"")]
    [InlineData("\0\u0007\u007f\u0085\u00a0", "\"\\x00\\x07\\x7F\\x85\\xA0\"")]
    [InlineData("\u2028\ufeff\uffff", "\"\\u2028\\uFEFF\\uFFFF\"")]
    public void Escapes_are_those_that_every_reader_knows(string text, string yaml) =>
        Assert.Equal($"k: {yaml}\n", YamlText.Write(MapNode.Of("k", text)));

    // Half pairs cannot stand in an attribute: the compiler would write them as UTF-8.
    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character()
    {
        Assert.Equal("k: \"\\uFFFD\"\n", YamlText.Write(MapNode.Of("k", "\ud83d")));
        Assert.Equal("k: \"\\uFFFD😀\"\n", YamlText.Write(MapNode.Of("k", "\ude00\ud83d\ude00")));
    }
}
