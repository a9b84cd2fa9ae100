using System.Text.Json;
using KubeDsl.Rules;

namespace KubeDsl.Cli.Checking.Reporting;

/// <summary>For code scanning: SARIF 2.1.0.</summary>
/// <param name="problems">What could not be done: a run that did not see everything is not taken for one that found nothing.</param>
internal sealed class SarifReport(IReadOnlyList<string> problems) : IReport
{
    public void Write(IReadOnlyList<SourceFile> files, Stream output)
    {
        var results = files.SelectMany(file => file.Documents).SelectMany(document => document.Diagnostics, (document, diagnostic) => (document, diagnostic)).ToArray();
        var rules = results.Select(result => result.diagnostic.Rule).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToArray();
        using (var json = new Utf8JsonWriter(output, JsonReport.Layout))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, rules);
            WriteInvocation(json);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var (document, diagnostic) in results)
                WriteResult(json, document, diagnostic, Array.FindIndex(rules, rule => rule.Id == diagnostic.Rule.Id));
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }

    private void WriteInvocation(Utf8JsonWriter json)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", problems.Count == 0);
        if (problems.Count > 0)
        {
            json.WriteStartArray("toolExecutionNotifications");
            foreach (var problem in problems)
            {
                json.WriteStartObject();
                json.WriteString("level", "error");
                WriteText(json, "message", problem);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteTool(Utf8JsonWriter json, RuleInfo[] rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "kubedsl");
        json.WriteString("version", typeof(SarifReport).Assembly.GetName().Version!.ToString(3));
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", rule.Title);
            WriteText(json, "fullDescription", rule.Reason);
            WriteText(json, "help", rule.Remedy);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", LevelOf(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, CheckedDocument document, Diagnostic diagnostic, int ruleIndex)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Rule.Id);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", LevelOf(diagnostic.Severity));
        WriteText(json, "message", diagnostic.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        WritePlace(json, document.File.Name, diagnostic.Line, diagnostic.Column, diagnostic.EndColumn);
        if (diagnostic.Path.Length > 0)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", $"{document}: {diagnostic.Path}");
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteEndArray();
        if (diagnostic.Related is { File.Length: > 0 } related)
        {
            json.WriteStartArray("relatedLocations");
            json.WriteStartObject();
            WritePlace(json, related.File, related.Line, related.Column, related.Column);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, string file, int line, int column, int endColumn)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(file));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", line);
        json.WriteNumber("startColumn", column);
        if (endColumn > column)
            json.WriteNumber("endColumn", endColumn);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Suggestion => "note",
        _ => "none",
    };

    // A full path needs its scheme; a relative one is relative to where the report is read, which is the repository as a rule.
    private static string UriOf(string name) =>
        Path.IsPathFullyQualified(name) ? new Uri(name).AbsoluteUri : string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
}
