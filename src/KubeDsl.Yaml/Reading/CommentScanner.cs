using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace KubeDsl.Yaml.Reading;

/// <summary>Finds the comments of a text: a second walk over it, for those who want them.</summary>
internal static class CommentScanner
{
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
                    comments.Add(new YamlComment(TextOf(comment.Value), (int)comment.Start.Line + lineOffset, IsTrailing(text, (int)comment.Start.Index)));
        }
        // What cannot be read is told by the reader itself.
        catch (Exception exception) when (exception is YamlException or InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
        }
        return comments;
    }

    private static string TextOf(string value)
    {
        var text = value.TrimEnd();
        return text.Length > 0 && text[0] == ' ' ? text.Substring(1) : text;
    }

    private static bool IsTrailing(string text, int position)
    {
        while (position > 0 && text[position - 1] is ' ' or '\t')
            position--;
        return position > 0 && text[position - 1] is not ('\n' or '\r');
    }
}
