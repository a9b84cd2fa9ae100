using System.Globalization;
using System.Text;
using KubeDsl.Build.Settings;
using KubeDsl.Cli.Checking.Secrecy;
using KubeDsl.Rules;
using KubeDsl.Rules.Text;

namespace KubeDsl.Cli.Checking.Reporting;

/// <summary>For people, as compilers write: the place, the message, the line and a caret.</summary>
internal sealed class TextReport(bool hasColours) : IReport
{
    private const string Reset = "\u001b[0m";
    private const string Bold = "\u001b[1m";
    private const string Faint = "\u001b[2m";

    public void Write(IReadOnlyList<SourceFile> files, Stream output) =>
        Portions.Write(files.SelectMany(file => file.Documents).Where(document => document.Diagnostics.Count > 0), Write, output.Write);

    private void Write(CheckedDocument[] documents, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), 4096, leaveOpen: true) { NewLine = "\n" };
        var lines = new SecretLines();
        foreach (var document in documents)
            foreach (var diagnostic in document.Diagnostics)
                Write(writer, document, diagnostic, lines);
    }

    private void Write(TextWriter writer, CheckedDocument document, Diagnostic diagnostic, SecretLines lines)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{Printable.Text(document.File.Name)}:{diagnostic.Line}:{diagnostic.Column}:");
        var severity = SeverityWords.Of(diagnostic.Severity);
        writer.WriteLine($"{Style(Bold, place)} {Style(ColourOf(diagnostic.Severity), severity)} {diagnostic.Rule.Id}: {Printable.Text(diagnostic.Message)}");

        // A kind that is not known has no wrong place.
        if (diagnostic.Rule == TextRules.NotChecked)
            return;
        var line = lines.Shown(document, diagnostic.Line);
        if (!string.IsNullOrWhiteSpace(line))
        {
            var excerpt = Excerpt.Of(line, diagnostic.Column, diagnostic.EndColumn);
            writer.WriteLine($"    {Style(Faint, excerpt.Line)}");
            writer.WriteLine($"    {Style(ColourOf(diagnostic.Severity), excerpt.Marker)}");
        }
        if (diagnostic.Related is { File.Length: > 0 } related)
            writer.WriteLine(Style(Faint, string.Create(CultureInfo.InvariantCulture, $"    see {Printable.Text(related.File)}:{related.Line}:{related.Column}")));
    }

    private string Style(string code, string text) => hasColours ? code + text + Reset : text;

    private static string ColourOf(Severity severity) => severity switch
    {
        Severity.Error => "\u001b[31m",
        Severity.Warning => "\u001b[33m",
        _ => "\u001b[36m",
    };
}
