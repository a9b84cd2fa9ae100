namespace KubeDsl.Schema.Parsing;

/// <summary>Reads a field: <c>name type fact…</c>.</summary>
internal static class FieldLine
{
    public static FieldInfo Parse(TypeInfo type, string scope, string line)
    {
        var words = line.Split(' ');
        if (words.Length < 2)
            throw new FormatException($"The catalogue's field '{line}' of '{type.Name}' has no type.");
        var facts = new FactReader(words, 2);
        VersionRange? required = facts.Has("required") ? VersionRange.All : facts.Range("required");
        var list = facts.Value("list");
        var closed = facts.Value("enum");
        return new FieldInfo(type, words[0], TypeWords.Parse(words[1], scope), facts.Range("in") ?? VersionRange.All, required)
        {
            ListKind = ListKindOf(list),
            MapKeys = MapKeysOf(list),
            PatchMergeKey = facts.Value("merge"),
            IsAtomicMap = facts.Value("map") == "atomic",
            EnumName = EnumNameOf(closed),
            EnumValues = EnumValuesOf(closed),
        };
    }

    private static ListKind ListKindOf(string? list) => list switch
    {
        null => ListKind.Unspecified,
        "atomic" => ListKind.Atomic,
        "set" => ListKind.Set,
        _ when list.StartsWith("map:", StringComparison.Ordinal) => ListKind.Map,
        _ => throw new FormatException($"The catalogue has the list kind '{list}', which is none."),
    };

    private static string[] MapKeysOf(string? list) =>
        ListKindOf(list) == ListKind.Map ? list!.Substring("map:".Length).Split(',') : [];

    private static string? EnumNameOf(string? text)
    {
        if (text is null)
            return null;
        var colon = text.IndexOf(':');
        return colon > 0
            ? text.Substring(0, colon)
            : throw new FormatException($"The catalogue has the closed set '{text}', which has no name. Write 'NAME:VALUE|VALUE'.");
    }

    private static EnumValue[] EnumValuesOf(string? text)
    {
        if (text is null)
            return [];
        var words = text.Substring(text.IndexOf(':') + 1).Split('|');
        var values = new EnumValue[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            var at = words[i].IndexOf('@');
            var range = at < 0 ? VersionRange.All : VersionRange.Parse(words[i].Substring(at + 1));
            var value = at < 0 ? words[i] : words[i].Substring(0, at);
            values[i] = new EnumValue(value.Replace('~', ' '), range.First, range.Last);
        }
        return values;
    }
}
