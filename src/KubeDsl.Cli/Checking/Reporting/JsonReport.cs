using System.Text.Encodings.Web;
using System.Text.Json;
using KubeDsl.Rules;

namespace KubeDsl.Cli.Checking.Reporting;

/// <summary>For programs: an array with an entry for every document.</summary>
internal sealed class JsonReport : IReport
{
    public static JsonWriterOptions Layout { get; } = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(IReadOnlyList<SourceFile> files, Stream output)
    {
        var isFirst = true;
        output.WriteByte((byte)'[');
        Portions.Write(files.SelectMany(file => file.Documents), Write, portion =>
        {
            // Each portion is an array: what is between its brackets is a part of the whole.
            if (!isFirst)
                output.WriteByte((byte)',');
            isFirst = false;
            output.Write(portion[1..portion.LastIndexOf((byte)'\n')]);
        });
        output.Write(isFirst ? "]\n"u8 : "\n]\n"u8);
    }

    private static void Write(CheckedDocument[] documents, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Layout);
        json.WriteStartArray();
        foreach (var document in documents)
            Write(json, document);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, CheckedDocument document)
    {
        json.WriteStartObject();
        json.WriteString("file", document.File.Name);
        json.WriteNumber("index", document.Index);
        json.WriteNumber("line", document.Line);
        json.WriteString("apiVersion", document.ApiVersion);
        json.WriteString("kind", document.Kind);
        json.WriteString("name", document.Name);
        json.WriteBoolean("checked", document.IsChecked);
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in document.Diagnostics)
            Write(json, diagnostic);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("rule", diagnostic.Rule.Id);
        json.WriteString("severity", SeverityWords.Of(diagnostic.Severity));
        json.WriteString("path", diagnostic.Path);
        json.WriteString("message", diagnostic.Message);
        json.WriteNumber("line", diagnostic.Line);
        json.WriteNumber("column", diagnostic.Column);
        json.WriteEndObject();
    }
}
