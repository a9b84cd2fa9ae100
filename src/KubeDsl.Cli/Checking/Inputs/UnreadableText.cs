using KubeDsl.Rules.Text;

namespace KubeDsl.Cli.Checking.Inputs;

/// <summary>Says more about text that is not YAML than a parser can: where the tab is, and that a template is none.</summary>
internal static class UnreadableText
{
    public static Diagnostic Explain(Diagnostic diagnostic, SourceFile file)
    {
        // '{{ x }}' is YAML too: a map whose key is a map.
        if (diagnostic.Rule == TextRules.Unreadable ? HasTemplates(file) : diagnostic.Rule == TextRules.Unrepresentable && IsTemplate(file.LineAt(diagnostic.Line)))
            return diagnostic with { Message = diagnostic.Message + " It looks like a template: render it first, as 'helm template' does, and check the result." };
        // The parser names the place where the map begins.
        if (diagnostic.Rule == TextRules.Unreadable && diagnostic.Message.Contains("a tab indents", StringComparison.Ordinal) && LineWithTab(file, diagnostic.Line) is { } line)
            return diagnostic with { Line = line, Column = file.LineAt(line).IndexOf('\t', StringComparison.Ordinal) + 1, EndColumn = 0 };
        return diagnostic;
    }

    private static bool HasTemplates(SourceFile file)
    {
        for (var line = 1; line <= file.LineCount; line++)
            if (IsTemplate(file.LineAt(line)))
                return true;
        return false;
    }

    private static bool IsTemplate(string line) => line.Contains("{{", StringComparison.Ordinal);

    private static int? LineWithTab(SourceFile file, int from)
    {
        for (var line = from; line <= file.LineCount; line++)
            if (file.LineAt(line).TrimStart(' ').StartsWith('\t'))
                return line;
        return null;
    }
}
