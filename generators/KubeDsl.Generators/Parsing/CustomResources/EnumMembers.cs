using System.Text;
using KubeDsl.Generators.Emitting;
using KubeDsl.Generators.Models;

namespace KubeDsl.Generators.Parsing.CustomResources;

/// <summary>Names the members of a closed set; signs are spelled, and a name that is taken gets a number.</summary>
internal static class EnumMembers
{
    private static readonly Dictionary<char, string> Signs = new()
    {
        ['='] = "Equal",
        ['!'] = "Not",
        ['~'] = "Tilde",
        ['<'] = "Less",
        ['>'] = "Greater",
        ['+'] = "Plus",
        ['-'] = "Minus",
        ['*'] = "All",
        ['/'] = "Slash",
        ['.'] = "Dot",
        ['&'] = "And",
        ['|'] = "Or",
        ['%'] = "Percent",
    };

    public static EquatableArray<FluentEnumMember> Of(IReadOnlyList<string> texts)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var members = new FluentEnumMember[texts.Count];
        for (var i = 0; i < members.Length; i++)
        {
            var name = NameOf(texts[i]);
            var free = name;
            for (var number = 2; !taken.Add(free); number++)
                free = name + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            members[i] = new FluentEnumMember(free, texts[i], "");
        }
        return new EquatableArray<FluentEnumMember>(members);
    }

    private static string NameOf(string text)
    {
        if (text.Length == 0)
            return "Unset";
        if (text.Any(char.IsLetterOrDigit))
            return Names.Pascal(text);
        var name = new StringBuilder();
        foreach (var character in text)
            name.Append(Signs.TryGetValue(character, out var word) ? word : "");
        return name.Length == 0 ? "Value" : name.ToString();
    }
}
