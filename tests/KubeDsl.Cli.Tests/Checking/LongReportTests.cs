using System.Text.Json;
using KubeDsl.Cli.Checking;
using KubeDsl.Cli.Checking.Reporting;

namespace KubeDsl.Cli.Tests.Checking;

/// <summary>Long reports are made in portions, on several threads; nobody sees that.</summary>
public sealed class LongReportTests : IDisposable
{
    private const string Secret = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: settings\ndata:\n  password: geheim4711!\n";

    private readonly Scratch scratch = new();
    private readonly IReadOnlyList<SourceFile> files;

    public LongReportTests()
    {
        for (var i = 0; i < 150; i++)
            scratch.Write($"{i:000}.yaml", Documents(i, 1 + (i % 4)));
        files = CheckedText.Check(scratch.Write("long.yaml", Documents(1000, 9000)));
    }

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Text_IsThatOfTheFilesInTurn()
    {
        var report = CheckedText.Report(new TextReport(hasColours: false), files);

        Assert.Equal(string.Concat(files.Select(file => CheckedText.Report(new TextReport(hasColours: false), [file]))), report);
        Assert.Equal(
            files.SelectMany(file => file.Documents).SelectMany(document => document.Diagnostics, (document, diagnostic) => $"{document.File.Name}:{diagnostic.Line}:{diagnostic.Column}:"),
            report.Split('\n').Where(line => line.StartsWith(scratch.Folder, StringComparison.Ordinal)).Select(line => line[..line.IndexOf(' ', scratch.Folder.Length)]));
        Assert.Contains("password: ***", report, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim4711", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_IsOneArray_LaidOutAsOne()
    {
        var report = CheckedText.Report(new JsonReport(), files);

        using var json = JsonDocument.Parse(report);
        Assert.Equal(
            files.SelectMany(file => file.Documents, (file, document) => $"{file.Name} {document.Index} {document.Line} {document.Diagnostics.Count}"),
            json.RootElement.EnumerateArray().Select(entry => $"{entry.GetProperty("file")} {entry.GetProperty("index")} {entry.GetProperty("line")} {entry.GetProperty("diagnostics").GetArrayLength()}"));
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, JsonReport.Layout))
            json.WriteTo(writer);
        Assert.Equal(System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n", report);
    }

    [Fact]
    public void Json_OfNothing_IsAnEmptyArray() => Assert.Equal("[]\n", CheckedText.Report(new JsonReport(), []));

    private static string Documents(int from, int count) => string.Join("\n---\n", Enumerable.Range(from, count).Select(i =>
        (i % 5 == 0 ? Secret : i % 3 == 0 ? Texts.Bad : Texts.Good).Replace("settings", "n" + i, StringComparison.Ordinal)));
}
