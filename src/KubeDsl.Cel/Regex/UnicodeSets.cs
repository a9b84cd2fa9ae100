using System.Collections.Concurrent;
using System.Globalization;

namespace KubeDsl.Cel.Regex;

/// <summary>The sets behind names such as <c>\pL</c>, <c>\p{Greek}</c> and <c>[[:alpha:]]</c>.</summary>
internal static class UnicodeSets
{
    private static readonly ConcurrentDictionary<string, CharSet> Categories = new(StringComparer.Ordinal);

    private static readonly string[] CategoryNames =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co",
        "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn",
    ];

    private static readonly Dictionary<string, CharSet> Scripts = new(StringComparer.Ordinal)
    {
        ["Latin"] = CharSet.Of(
            ('A', 'Z'), ('a', 'z'), (0xAA, 0xAA), (0xBA, 0xBA), (0xC0, 0xD6), (0xD8, 0xF6), (0xF8, 0x2B8), (0x2E0, 0x2E4),
            (0x1D00, 0x1D25), (0x1E00, 0x1EFF), (0x2C60, 0x2C7F), (0xA722, 0xA787), (0xFB00, 0xFB06), (0xFF21, 0xFF3A), (0xFF41, 0xFF5A)),
        ["Greek"] = CharSet.Of((0x370, 0x373), (0x375, 0x377), (0x37A, 0x37D), (0x37F, 0x37F), (0x384, 0x384), (0x386, 0x386), (0x388, 0x3E1), (0x3F0, 0x3FF), (0x1F00, 0x1FFE)),
        ["Cyrillic"] = CharSet.Of((0x400, 0x484), (0x487, 0x52F), (0x1C80, 0x1C88), (0x1D2B, 0x1D2B), (0x2DE0, 0x2DFF), (0xA640, 0xA69F)),
        ["Hebrew"] = CharSet.Of((0x591, 0x5F4), (0xFB1D, 0xFB4F)),
        ["Arabic"] = CharSet.Of((0x600, 0x604), (0x606, 0x60B), (0x60D, 0x61A), (0x61C, 0x61E), (0x620, 0x63F), (0x641, 0x64A), (0x656, 0x66F), (0x671, 0x6DC), (0x6DE, 0x6FF), (0x750, 0x77F)),
        ["Thai"] = CharSet.Of((0xE01, 0xE3A), (0xE40, 0xE5B)),
        ["Devanagari"] = CharSet.Of((0x900, 0x950), (0x955, 0x963), (0x966, 0x97F)),
        ["Hangul"] = CharSet.Of((0x1100, 0x11FF), (0x3131, 0x318E), (0xA960, 0xA97C), (0xAC00, 0xD7A3), (0xD7B0, 0xD7FB)),
        ["Hiragana"] = CharSet.Of((0x3041, 0x3096), (0x309D, 0x309F)),
        ["Katakana"] = CharSet.Of((0x30A1, 0x30FA), (0x30FD, 0x30FF), (0x31F0, 0x31FF), (0xFF66, 0xFF6F), (0xFF71, 0xFF9D)),
        ["Han"] = CharSet.Of((0x2E80, 0x2FD5), (0x3005, 0x3005), (0x3007, 0x3007), (0x3021, 0x3029), (0x3038, 0x303B), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAD9), (0x20000, 0x323AF)),
    };

    public static CharSet Digit { get; } = CharSet.Of(('0', '9'));

    public static CharSet Space { get; } = CharSet.Of(('\t', '\n'), ('\f', '\r'), (' ', ' '));

    public static CharSet Word { get; } = CharSet.Of(('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z'));

    /// <summary>The set of a category or script, or null when there is none of this name.</summary>
    public static CharSet? Find(string name)
    {
        if (name == "Any")
            return CharSet.Any;
        if (Scripts.TryGetValue(name, out var script))
            return script;
        if (name.Length is 0 or > 2 || !CategoryNames.Any(known => known.StartsWith(name, StringComparison.Ordinal)))
            return null;
        return Categories.GetOrAdd(name, MakeCategory);
    }

    /// <summary>The set of a POSIX class such as <c>alpha</c>, or null.</summary>
    public static CharSet? FindPosix(string name) => name switch
    {
        "alnum" => CharSet.Of(('0', '9'), ('A', 'Z'), ('a', 'z')),
        "alpha" => CharSet.Of(('A', 'Z'), ('a', 'z')),
        "ascii" => CharSet.Of((0, 0x7F)),
        "blank" => CharSet.Of(('\t', '\t'), (' ', ' ')),
        "cntrl" => CharSet.Of((0, 0x1F), (0x7F, 0x7F)),
        "digit" => Digit,
        "graph" => CharSet.Of(('!', '~')),
        "lower" => CharSet.Of(('a', 'z')),
        "print" => CharSet.Of((' ', '~')),
        "punct" => CharSet.Of(('!', '/'), (':', '@'), ('[', '`'), ('{', '~')),
        "space" => CharSet.Of(('\t', '\r'), (' ', ' ')),
        "upper" => CharSet.Of(('A', 'Z')),
        "word" => Word,
        "xdigit" => CharSet.Of(('0', '9'), ('A', 'F'), ('a', 'f')),
        _ => null,
    };

    private static CharSet MakeCategory(string name)
    {
        var ranges = new List<(int, int)>();
        var start = -1;
        for (var c = 0; c <= CharSet.Last + 1; c++)
        {
            var isMember = c <= CharSet.Last && NameOf(c).StartsWith(name, StringComparison.Ordinal);
            if (isMember && start < 0)
                start = c;
            if (isMember || start < 0)
                continue;
            ranges.Add((start, c - 1));
            start = -1;
        }
        return CharSet.Of([.. ranges]);
    }

    private static string NameOf(int c)
    {
        var category = c < 0x10000
            ? CharUnicodeInfo.GetUnicodeCategory((char)c)
            : CharUnicodeInfo.GetUnicodeCategory(char.ConvertFromUtf32(c), 0);
        return CategoryNames[(int)category];
    }
}
