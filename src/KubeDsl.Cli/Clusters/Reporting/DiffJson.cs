using System.Text.Json;
using KubeDsl.Cli.Checking.Reporting;
using KubeDsl.Cli.Clusters.Sources;
using KubeDsl.Cluster.Diffing;
using KubeDsl.Manifests;
using KubeDsl.Yaml;

namespace KubeDsl.Cli.Clusters.Reporting;

/// <summary>A diff for programs: an array with an entry for every object that would change or cannot be compared.</summary>
internal static class DiffJson
{
    public static void Write(DiffReport report, ManifestPlaces places, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, JsonReport.Layout))
        {
            json.WriteStartArray();
            foreach (var diff in report.Objects.Where(diff => diff.Kind != DiffKind.Unchanged))
                Write(json, diff, places);
            json.WriteEndArray();
        }
        output.WriteByte((byte)'\n');
        output.Flush();
    }

    private static void Write(Utf8JsonWriter json, ObjectDiff diff, ManifestPlaces places)
    {
        json.WriteStartObject();
        JsonParts.WriteIdentity(json, diff.Identity);
        json.WriteString("change", diff.Kind switch
        {
            DiffKind.Added => "added",
            DiffKind.Changed => "changed",
            DiffKind.Removed => "removed",
            _ => "failed",
        });
        if (diff.Failure is { } failure)
            JsonParts.WriteProblems(json, failure, places);
        if (diff.Body is { } body)
            WriteNode(json, "object", body);
        if (diff.Changes.Count > 0)
            WriteChanges(json, diff.Changes);
        json.WriteEndObject();
    }

    private static void WriteChanges(Utf8JsonWriter json, IReadOnlyList<FieldChange> changes)
    {
        json.WriteStartArray("fields");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("path", change.Path);
            if (change.IsSecret)
                json.WriteBoolean("secret", true);
            WriteNode(json, "before", change.Before);
            WriteNode(json, "after", change.After);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteNode(Utf8JsonWriter json, string name, ManifestNode? node)
    {
        if (node is null)
            return;
        json.WritePropertyName(name);
        json.WriteRawValue(JsonText.Write(node));
    }
}
