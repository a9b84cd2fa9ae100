using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace KubeDsl.Yaml.Reading;

/// <summary>Finds the comments of a text: a second walk over it, for those who want them.</summary>
internal static class CommentScanner
{
    private static readonly char[] Breaks = ['\n', '\r'];

    /// <summary>The comments in the order of the text, as far as it can be read.</summary>
    public static IReadOnlyList<YamlComment> Scan(string text, int lineOffset)
    {
        if (text.IndexOf('#') < 0)
            return [];

        var comments = new List<YamlComment>();
        var scanner = new Scanner(new StringReader(text), skipComments: false);
        try
        {
            while (scanner.MoveNext())
                if (scanner.Current is Comment comment)
                    comments.Add(new YamlComment(TextAt(text, (int)comment.Start.Index), (int)comment.Start.Line + lineOffset, IsTrailing(text, (int)comment.Start.Index)));
        }
        // What cannot be read is told by the reader itself.
        catch (Exception exception) when (exception is YamlException or InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
        }
        return comments;
    }

    // Not the scanner's own text: it drops the indentation, which matters where lines of YAML are commented out.
    private static string TextAt(string text, int position)
    {
        var end = text.IndexOfAny(Breaks, position);
        var comment = text.Substring(position + 1, (end < 0 ? text.Length : end) - position - 1).TrimEnd();
        return comment.Length > 0 && comment[0] == ' ' ? comment.Substring(1) : comment;
    }

    private static bool IsTrailing(string text, int position)
    {
        while (position > 0 && text[position - 1] is ' ' or '\t')
            position--;
        return position > 0 && text[position - 1] is not ('\n' or '\r');
    }
}
