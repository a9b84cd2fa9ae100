namespace KubeDsl.Yaml.Reading;

/// <summary>What is wrong with a line that the parser does not take, and what would be right, in the words of those who write YAML.</summary>
internal static class SyntaxAdvice
{
    /// <summary>The advice, as the rest of a sentence; null when the parser's own words are all there is.</summary>
    /// <param name="complaint">What the parser says.</param>
    /// <param name="line">The line it says it of.</param>
    /// <param name="column">Where in the line, from 0.</param>
    public static string? For(string complaint, string line, int column)
    {
        bool Says(string words) => complaint.IndexOf(words, StringComparison.Ordinal) >= 0;

        if (Says(" tab "))
            return "a tab indents this line. Indent with blanks.";
        if (Says("invalid mapping"))
            return Mapping(line, column, isContinued: Says("multiline"));
        if (Says("block mapping, did not find expected key"))
            return AmongKeys(line, column);
        if (Says("expected '-' indicator"))
            return "a key stands among the entries of a list. Begin the line with '- ', or indent it like the keys of the entry that it belongs to.";
        if (Says("cannot start any token") || Says("did not find expected node content") || Says("Mapping keys are not allowed") || Says("anchor or alias"))
            return column >= 0 && column < line.Length ? $"a value cannot begin with '{line[column]}'. Put it between quotes." : null;
        if (Says("unknown escape character"))
            return "'\\' between double quotes begins an escape, and there is none of this name. Write '\\\\', or use single quotes.";
        if (Says("double-quoted scalar, found wrong indentation") || Says("quoted scalar, found unexpected"))
            return "the quotes that open here are not closed.";
        if (Says("Block sequence entries are not allowed"))
            return "a list cannot begin in the line of its key. Begin it in the next line; or put the value between quotes when the text is meant.";
        if (Says("block scalar, did not find expected comment or line break"))
            return "behind '|' and '>' a text begins in the next line.";
        if (Says("flow mapping"))
            return "a ',' or '}' is missing here.";
        if (Says("flow sequence,"))
            return "a ',' or ']' is missing here.";
        return Says("could not find expected ':'") ? "': ' is missing behind the key." : null;
    }

    // A colon where the value before it is not over.
    private static string Mapping(string line, int column, bool isContinued)
    {
        var start = Math.Min(column, line.Length);
        if (line.LastIndexOf(": ", Math.Max(0, start - 1), StringComparison.Ordinal) >= 0)
            return "a second ': ' stands in this line. Put the value between quotes.";
        return isContinued
            ? "the line above is no 'key: value', or this one is indented too far."
            : "this line is indented deeper than the one above, which has a value already. Indent it like its neighbours.";
    }

    // Something that is no key where the next key of a map should be.
    private static string AmongKeys(string line, int column)
    {
        var content = line.TrimStart(' ');
        if (column > line.Length - content.Length)
            return "text stands behind the end of a value. Put all of it between quotes; within single quotes an apostrophe is written twice.";
        if (content.StartsWith("- ", StringComparison.Ordinal))
            return "an entry of a list stands among the keys of a map. Indent it below the key of the list.";
        return content.IndexOf(": ", StringComparison.Ordinal) >= 0 || content.TrimEnd().EndsWith(":", StringComparison.Ordinal)
            ? "this line is indented like none above that it could belong to. Indent it like its neighbours."
            : "this line is no 'key: value'. Indent it when it continues the text above.";
    }
}
