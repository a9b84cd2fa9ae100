using FsCheck;
using FsCheck.Fluent;
using KubeDsl.Manifests;

namespace KubeDsl.Yaml.Tests.Support;

/// <summary>Random trees that are hard to write: strings made of everything a reader could stumble over.</summary>
internal static class Trees
{
    private static readonly string[] Pieces =
    [
        "a", "Z", "0", "1", "9", ".", "-", "+", "_", ",", ":", ": ", " :", "#", " #", "# ", " ", "  ", "\t", "\n", "\n\n", " \n", "\n ", "\r", "\r\n", "'", "\"", "\\", "`", "@", "%", "!", "&", "*",
        "|", ">", "[", "]", "{", "}", "?", "? ", "- ", "=", "<<", "~", "---", "...", "\n---\n", "\n...\n", "yes", "no", "on", "null", "true", "e3", "0x", "0o", "0b", ".inf", ".nan", "2026-01-01", "T00:00:00Z",
        "\0", "\u0007", "\u001b", "\u007f", "\u0085", "\u00a0", "é", "日本", "😀", "\u2028", "\u2029", "\ufeff", "\ufffd", "\ufffe", "\uffff", "/", "$(A)", "{{ .x }}", "\\n", "\\/", "\\u", "k", "name",
    ];

    public static Gen<string> String { get; } = Gen.Frequency(
        (6, Gen.Choose(0, 8).SelectMany(count => Gen.Elements(Pieces).ArrayOf(count)).Select(string.Concat)),
        (2, ArbMap.Default.GeneratorFor<string?>().Select(text => Paired(text ?? ""))),
        (1, Gen.Elements(Pieces)),
        (1, Gen.Choose(300, 3000).SelectMany(length => Gen.Elements(Pieces).Select(piece => string.Concat(Enumerable.Repeat(piece, 1 + (length / piece.Length)))))));

    public static Gen<ManifestNode> Scalar { get; } = Gen.Frequency(
        (6, String.Select(text => (ManifestNode)text)),
        (1, ArbMap.Default.GeneratorFor<long>().Select(number => (ManifestNode)number)),
        (1, ArbMap.Default.GeneratorFor<double>().Where(number => !double.IsNaN(number) && !double.IsInfinity(number)).Select(WithFraction)),
        (1, Gen.Elements<ManifestNode>(true, false, NullNode.Instance, MapNode.Empty, ListNode.Empty, long.MinValue, long.MaxValue, double.MaxValue, double.Epsilon, 1e300, 0.1)));

    public static Gen<ManifestNode> Tree { get; } = Gen.Sized(size => Below(Math.Min(size, 40)));

    private static Gen<ManifestNode> Below(int size) => size <= 1 ? Scalar : Gen.Frequency(
        (1, Scalar),
        (2, Gen.Choose(0, 5).SelectMany(count => Below(size / 3).ArrayOf(count)).Select(items => (ManifestNode)ListNode.Of(items))),
        (3, Gen.Choose(0, 6).SelectMany(count => Key.SelectMany(key => Below(size / 3).Select(value => (key, value))).ArrayOf(count)).Select(entries => (ManifestNode)MapNode.Of(entries))));

    private static Gen<string> Key { get; } = Gen.OneOf(String, Gen.Elements("name", "spec", "metadata", "labels", "image", "data", "containers", "selector", "matchLabels"));

    /// <summary>A number without a fraction is an integer to the server, so it is not one to be read back.</summary>
    private static ManifestNode WithFraction(double number) => Math.Floor(number).Equals(number) && Math.Abs(number) < 1e21 ? (long)Math.Clamp(number, -1e15, 1e15) : number;

    private static string Paired(string text)
    {
        var whole = new System.Text.StringBuilder();
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune.ToString());
        return whole.ToString();
    }
}
