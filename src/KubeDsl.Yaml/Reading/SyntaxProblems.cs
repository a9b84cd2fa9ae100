using KubeDsl.Manifests;
using YamlDotNet.Core;

namespace KubeDsl.Yaml.Reading;

/// <summary>Turns the parser's exceptions into problems.</summary>
internal static class SyntaxProblems
{
    public static YamlProblem Of(YamlException exception, string file, int lineOffset)
    {
        var place = new SourceOrigin(
            file,
            (int)exception.Start.Line + lineOffset, (int)exception.Start.Column,
            (int)exception.End.Line + lineOffset, (int)exception.End.Column);
        return new YamlProblem(YamlProblemCode.Syntax, YamlProblemSeverity.Error, Sentence(exception), place);
    }

    private static string Sentence(YamlException exception)
    {
        var message = exception.InnerException is { } inner and not YamlException ? inner.Message : exception.Message;
        message = message.Replace('\n', ' ').Replace('\r', ' ').Trim();
        return "The text is not YAML: " + message + (message.EndsWith(".", StringComparison.Ordinal) ? "" : ".");
    }
}
