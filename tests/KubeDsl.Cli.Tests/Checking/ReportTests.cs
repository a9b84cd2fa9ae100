using System.Text.Json;
using System.Xml.Linq;
using KubeDsl.Cli.Checking;
using KubeDsl.Cli.Checking.Reporting;
using KubeDsl.Rules;
using KubeDsl.Rules.Text;

namespace KubeDsl.Cli.Tests.Checking;

public sealed class ReportTests : IDisposable
{
    private readonly Scratch scratch = new();
    private readonly IReadOnlyList<SourceFile> files;

    public ReportTests() => files = CheckedText.Check(scratch
        .Write("a b.yaml", Texts.Good + "\n---\n" + Texts.Bad.Replace("settings", "bad", StringComparison.Ordinal) + "\n---\napiVersion: example.com/v1\nkind: Thing\nmetadata: {name: x}\n"));

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Json_HasAnEntryForEveryDocument()
    {
        var entries = JsonDocument.Parse(CheckedText.Report(new JsonReport(), files)).RootElement.EnumerateArray().ToArray();

        Assert.Equal(["file", "index", "line", "apiVersion", "kind", "name", "checked", "diagnostics"], entries[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(["0 1 ConfigMap settings 0", "1 8 ConfigMap bad 1", "2 15 Thing x 1"], entries.Select(entry =>
            $"{entry.GetProperty("index")} {entry.GetProperty("line")} {entry.GetProperty("kind")} {entry.GetProperty("name")} {entry.GetProperty("diagnostics").GetArrayLength()}"));
        var diagnostic = entries[1].GetProperty("diagnostics")[0];
        Assert.Equal(["rule", "severity", "path", "message", "line", "column"], diagnostic.EnumerateObject().Select(property => property.Name));
        Assert.Equal("KDSL1002 error data.port 13 9", $"{diagnostic.GetProperty("rule")} {diagnostic.GetProperty("severity")} {diagnostic.GetProperty("path")} {diagnostic.GetProperty("line")} {diagnostic.GetProperty("column")}");
        Assert.Equal("info", entries[2].GetProperty("diagnostics")[0].GetProperty("severity").GetString());
    }

    [Fact]
    public void Sarif_HasTheShapeOfVersion210()
    {
        var root = JsonDocument.Parse(CheckedText.Report(new SarifReport([]), files)).RootElement;

        Assert.Equal("2.1.0", root.GetProperty("version").GetString());
        var run = Assert.Single(root.GetProperty("runs").EnumerateArray());
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.Equal("kubedsl", run.GetProperty("tool").GetProperty("driver").GetProperty("name").GetString());
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            Assert.Contains(result.GetProperty("level").GetString(), new[] { "error", "warning", "note" });
            Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
            var place = Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
            Assert.True(Uri.IsWellFormedUriString(place.GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.RelativeOrAbsolute));
            Assert.True(place.GetProperty("region").GetProperty("startLine").GetInt32() > 0);
        }
        var error = run.GetProperty("results")[0];
        Assert.Equal("error", error.GetProperty("level").GetString());
        Assert.Equal(13, error.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal("ConfigMap 'bad': data.port", error.GetProperty("locations")[0].GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
    }

    [Fact]
    public void Junit_HasASuiteAFile_AndACaseADocument()
    {
        var suites = XDocument.Parse(CheckedText.Report(new JunitReport(), files)).Root!;

        var suite = Assert.Single(suites.Elements("testsuite"));
        Assert.Equal(("3", "1", "1"), ((string?)suite.Attribute("tests"), (string?)suite.Attribute("failures"), (string?)suite.Attribute("skipped")));
        var cases = suite.Elements("testcase").ToArray();
        Assert.Empty(cases[0].Elements());
        Assert.Equal("KDSL1002", (string?)Assert.Single(cases[1].Elements("failure")).Attribute("type"));
        Assert.Single(cases[2].Elements("skipped"));
    }

    [Fact]
    public void LongLine_IsCutAroundThePlace()
    {
        var excerpt = Excerpt.Of(new string('a', 500) + "X" + new string('b', 500), 501, 502);

        Assert.True(excerpt.Line.Length <= 122);
        Assert.Equal('X', excerpt.Line[excerpt.Marker.IndexOf('^', StringComparison.Ordinal)]);
    }

    [Theory]
    [InlineData("\u001b[2J\u202e")]
    [InlineData("\u0000")]
    public void Junit_HoldsWhatXmlDoesNotAllow(string text)
    {
        var file = new SourceFile("x" + text, null, []);
        var document = new CheckedDocument(file, 1, null);
        document.Diagnostics.Add(new Diagnostic(TextRules.Unreadable, Severity.Error, "", "\uD800" + text, 1, 1));
        file.Documents.Add(document);

        Assert.NotNull(XDocument.Parse(CheckedText.Report(new JunitReport(), [file])).Root);
    }

    [Fact]
    public void IdsOfTextRules_BelongToNoOtherRule() =>
        Assert.Empty(TextRules.All.Select(rule => rule.Id).Intersect(RuleRegistry.All.Select(rule => rule.Id)));

    [Fact]
    public void ManyDocuments_GiveTheSameReport_AsOneByOne()
    {
        using var together = new Scratch();
        var text = string.Join("\n---\n", Enumerable.Range(0, 1000).Select(i => (i % 3 == 0 ? Texts.Bad : Texts.Good).Replace("settings", "n" + i, StringComparison.Ordinal)));

        var documents = CheckedText.Check(together.Write("x.yaml", text))[0].Documents;

        Assert.Equal(1000, documents.Count);
        Assert.All(documents, (document, i) =>
        {
            Assert.Equal((i, "n" + i, (i * 7) + 1), (document.Index, document.Name, document.Line));
            Assert.Equal(i % 3 == 0 ? [(i * 7) + 6] : [], document.Diagnostics.Select(diagnostic => diagnostic.Line));
        });
    }
}
