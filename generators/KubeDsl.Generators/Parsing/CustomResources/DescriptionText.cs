using System.Text;

namespace KubeDsl.Generators.Parsing.CustomResources;

/// <summary>A definition's descriptions as documentation: a summary to read at a glance, and the rest.</summary>
internal static class DescriptionText
{
    private const int GlanceLength = 300;

    /// <summary>The first paragraph, or the first sentences of a long one, and what follows; each in one line.</summary>
    public static (string Summary, string Details) Split(string? description)
    {
        if (string.IsNullOrWhiteSpace(description))
            return ("", "");
        var text = description!.Trim();
        var paragraph = text.IndexOf("\n\n", StringComparison.Ordinal);
        var end = paragraph < 0 ? text.Length : paragraph;
        if (end > GlanceLength)
        {
            var sentence = text.LastIndexOf(". ", GlanceLength, StringComparison.Ordinal);
            var line = text.LastIndexOf(".\n", GlanceLength, StringComparison.Ordinal);
            end = Math.Max(sentence, line) is > 0 and var stop ? stop + 1 : end;
        }
        return (OneLine(text, 0, end), OneLine(text, end, text.Length));
    }

    private static string OneLine(string text, int start, int end)
    {
        var line = new StringBuilder(end - start);
        for (var i = start; i < end; i++)
            if (!char.IsWhiteSpace(text[i]))
                line.Append(text[i]);
            else if (line.Length > 0 && line[line.Length - 1] != ' ')
                line.Append(' ');
        return line.ToString().TrimEnd();
    }
}
