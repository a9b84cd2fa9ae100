using System.Text.Json;
using KubeDsl.Cli.Clusters.Sources;
using KubeDsl.Cluster.Running;
using KubeDsl.Manifests;

namespace KubeDsl.Cli.Clusters.Reporting;

/// <summary>What the reports for programs have in common.</summary>
internal static class JsonParts
{
    public static void WriteIdentity(Utf8JsonWriter json, ResourceIdentity identity)
    {
        json.WriteString("group", identity.Group);
        json.WriteString("kind", identity.Kind);
        if (identity.Namespace.Length > 0)
            json.WriteString("namespace", identity.Namespace);
        json.WriteString("name", identity.Name);
    }

    public static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    public static void WriteProblems(Utf8JsonWriter json, ObjectResult result, ManifestPlaces places)
    {
        if (result.Problems.Count == 0)
            return;
        json.WriteStartArray("problems");
        foreach (var problem in result.Problems)
        {
            json.WriteStartObject();
            json.WriteString("message", problem.Message);
            if (problem.Field is { } field)
                json.WriteString("field", field);
            if (problem.Place is { File.Length: > 0 } place)
            {
                json.WriteString("file", place.File);
                json.WriteNumber("line", place.Line);
                json.WriteNumber("column", place.Column);
            }
            if (places.Find(result.Manifest, problem.Path) is { } source)
            {
                json.WriteString("sourceFile", source.Path);
                json.WriteNumber("sourceLine", source.Line);
                json.WriteNumber("sourceColumn", source.Column);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
