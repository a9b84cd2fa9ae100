using System.Text.Json;
using KubeDsl.Cli.Checking.Reporting;
using KubeDsl.Cli.Clusters.Sources;
using KubeDsl.Cluster.Running;
using KubeDsl.Cluster.Waiting;
using KubeDsl.Manifests;

namespace KubeDsl.Cli.Clusters.Reporting;

/// <summary>For programs: one object when the run is over.</summary>
internal sealed class JsonRunReport(Stream output, TextWriter messages, ManifestPlaces places) : IRunReport
{
    private readonly List<string> notes = [];

    public void Started(IReadOnlyList<ResourceIdentity> objects)
    {
    }

    public void Finished(ObjectResult result)
    {
    }

    public void Waiting(ResourceIdentity identity, Readiness readiness)
    {
    }

    public void Noted(string message) => notes.Add(message);

    public Task<RunReport> ShowAsync(Func<Task<RunReport>> run) => run();

    public Task<bool> AskAsync(Func<bool> ask) => Task.FromResult(ask());

    public void Write(RunReport report, TimeSpan elapsed)
    {
        using (var json = new Utf8JsonWriter(output, JsonReport.Layout))
        {
            json.WriteStartObject();
            json.WriteBoolean("success", report.IsSuccess);
            json.WriteBoolean("dryRun", report.IsDryRun);
            json.WriteBoolean("interrupted", report.WasInterrupted);
            if (report.Trouble is { } trouble)
                json.WriteString("trouble", trouble);
            JsonParts.WriteTexts(json, "notes", notes);
            json.WriteStartArray("objects");
            foreach (var result in report.Results)
                Write(json, result);
            json.WriteEndArray();
            json.WriteStartArray("notReady");
            foreach (var notReady in report.NotReady)
                Write(json, notReady);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
        output.Flush();
        RunEnding.Write(report, elapsed, messages);
    }

    private void Write(Utf8JsonWriter json, ObjectResult result)
    {
        json.WriteStartObject();
        JsonParts.WriteIdentity(json, result.Identity);
        json.WriteString("outcome", OutcomeWords.Of(result.Outcome));
        if (result.Detail is { } detail)
            json.WriteString("detail", detail);
        JsonParts.WriteProblems(json, result, places);
        JsonParts.WriteTexts(json, "warnings", result.Warnings);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, NotReady notReady)
    {
        json.WriteStartObject();
        JsonParts.WriteIdentity(json, notReady.Identity);
        json.WriteBoolean("failed", notReady.Last.IsFailed);
        json.WriteString("message", notReady.Last.Message);
        JsonParts.WriteTexts(json, "containers", notReady.Containers);
        JsonParts.WriteTexts(json, "events", notReady.Events);
        json.WriteStartArray("logs");
        foreach (var log in notReady.Logs)
        {
            json.WriteStartObject();
            json.WriteString("pod", log.Pod);
            json.WriteString("container", log.Container);
            JsonParts.WriteTexts(json, "lines", log.Lines);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
