using KubeDsl.Manifests;
using YamlDotNet.Core;

namespace KubeDsl.Yaml.Reading;

/// <summary>Turns the parser's exceptions into problems.</summary>
internal static class SyntaxProblems
{
    /// <param name="exception">What the parser says.</param>
    /// <param name="text">The text that it was given.</param>
    /// <param name="file">The file of the text.</param>
    /// <param name="lineOffset">The lines of the file before the text.</param>
    public static YamlProblem Of(YamlException exception, string text, string file, int lineOffset)
    {
        var place = new SourceOrigin(
            file,
            (int)exception.Start.Line + lineOffset, (int)exception.Start.Column,
            (int)exception.End.Line + lineOffset, (int)exception.End.Column);
        return new YamlProblem(YamlProblemCode.Syntax, YamlProblemSeverity.Error, Sentence(exception, text), place);
    }

    private static string Sentence(YamlException exception, string text)
    {
        var message = exception.InnerException is { } inner and not YamlException ? inner.Message : exception.Message;
        message = message.Replace('\n', ' ').Replace('\r', ' ').Trim();
        var advice = SyntaxAdvice.For(message, LineOf(text, exception.Start), (int)exception.Start.Column - 1);
        return "The text is not YAML: " + (advice ?? message + (message.EndsWith(".", StringComparison.Ordinal) ? "" : "."));
    }

    private static string LineOf(string text, Mark place)
    {
        var start = Math.Max(0, Math.Min(text.Length, (int)(place.Index - (place.Column - 1))));
        var end = text.IndexOfAny(LineEnds, start);
        return end < 0 ? text.Substring(start) : text.Substring(start, end - start);
    }

    private static readonly char[] LineEnds = ['\r', '\n'];
}
