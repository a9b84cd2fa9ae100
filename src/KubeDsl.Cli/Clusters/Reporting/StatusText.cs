using System.Text.Json;
using KubeDsl.Cli.Checking.Reporting;
using KubeDsl.Cluster.Objects;
using KubeDsl.Cluster.Status;

namespace KubeDsl.Cli.Clusters.Reporting;

/// <summary>How objects are, as a table or for programs.</summary>
internal static class StatusText
{
    public static void Write(IReadOnlyList<ObjectStatus> objects, string usualNamespace, Palette palette, TextWriter output)
    {
        var names = objects.Select(item => Printable.Text(ObjectNames.Within(item.Identity, usualNamespace))).ToArray();
        var width = names.Select(name => name.Length).DefaultIfEmpty().Max();
        for (var i = 0; i < objects.Count; i++)
            output.WriteLine($"{names[i].PadRight(width)}  {Word(objects[i], palette)}  {palette.Faint(Printable.Text(objects[i].Readiness.Message))}");
        output.Flush();
    }

    public static void WriteJson(IReadOnlyList<ObjectStatus> objects, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, JsonReport.Layout))
        {
            json.WriteStartArray();
            foreach (var item in objects)
            {
                json.WriteStartObject();
                JsonParts.WriteIdentity(json, item.Identity);
                json.WriteString("state", WordOf(item));
                json.WriteString("message", item.Readiness.Message);
                if (item.Created.Length > 0)
                    json.WriteString("created", item.Created);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        output.WriteByte((byte)'\n');
        output.Flush();
    }

    public static string Summary(IReadOnlyList<ObjectStatus> objects) =>
        $"{objects.Count(item => item.Readiness.IsReady)} of {objects.Count} ready";

    private static string Word(ObjectStatus item, Palette palette)
    {
        var word = WordOf(item).PadRight("progressing".Length);
        return item.Readiness.IsReady ? palette.Green(word) : item.Readiness.IsFailed || !item.Exists ? palette.Red(word) : palette.Yellow(word);
    }

    private static string WordOf(ObjectStatus item) =>
        !item.Exists ? "absent" : item.Readiness.IsReady ? "ready" : item.Readiness.IsFailed ? "failed" : "progressing";
}
