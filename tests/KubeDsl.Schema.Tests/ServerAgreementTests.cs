using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using KubeDsl.Tests;
using Xunit.Abstractions;

namespace KubeDsl.Schema.Tests;

/// <summary>The catalogue against manifests that a real 1.36 API server judged.</summary>
public sealed partial class ServerAgreementTests(ITestOutputHelper output)
{
    // The server stores the selectors of an autoscaler's metrics without looking at them.
    private const string UncheckedSelector = ".metric.selector.matchExpressions[";

    private static readonly KubernetesVersion Server = KubernetesVersion.Latest;

    [SkippableTheory]
    [InlineData("own-base")]
    [InlineData("own-mutants")]
    [InlineData("public-base")]
    [InlineData("public-mutants")]
    public void What_the_server_accepted_has_only_known_fields_of_their_types_and_known_values(string set)
    {
        var objections = new List<string>();
        var judged = 0;
        foreach (var item in Cases(set).Where(item => item.GetProperty("accepted").GetBoolean()))
        {
            var manifest = item.GetProperty("manifest");
            if (KindOf(manifest)?.Type is not { } type)
                continue;
            judged++;
            ManifestReader.Object(type, manifest, "", (path, objection) =>
            {
                if (!path.Contains(UncheckedSelector, StringComparison.Ordinal))
                    objections.Add($"{item.GetProperty("id")} {path}: {objection}");
            });
        }
        output.WriteLine($"{set}: {judged} accepted manifests, {objections.Count} objections");
        Assert.True(judged > 0 && objections.Count == 0, string.Join('\n', objections.Take(30)));
    }

    [SkippableTheory]
    [InlineData("own-mutants")]
    [InlineData("public-mutants")]
    public void Values_that_the_server_lists_as_supported_are_in_the_closed_set(string set)
    {
        var objections = new HashSet<string>(StringComparer.Ordinal);
        var judged = 0;
        foreach (var item in Cases(set).Where(item => item.TryGetProperty("causes", out _)))
            foreach (var cause in item.GetProperty("causes").EnumerateArray())
            {
                var supported = SupportedValues().Match(cause.GetProperty("message").GetString() ?? "");
                var field = cause.GetProperty("field").GetString() ?? "";
                if (!supported.Success || KindOf(item.GetProperty("manifest"))?.Type is not { } type || ManifestReader.FieldAt(type, field) is not { EnumValues.Count: > 0 } info)
                    continue;
                judged++;
                var known = info.EnumValues.Where(value => value.ExistsIn(Server)).Select(value => value.Value).ToHashSet(StringComparer.Ordinal);
                var listed = QuotedValue().Matches(supported.Groups[1].Value).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
                if (!listed.IsSubsetOf(known))
                    objections.Add($"{info}: the server supports {string.Join(", ", listed)}; the catalogue knows {string.Join(", ", known)}.");
            }
        output.WriteLine($"{set}: {judged} refused values of closed sets");
        Assert.True(judged > 0 && objections.Count == 0, string.Join('\n', objections));
    }

    private static KindInfo? KindOf(JsonElement manifest) =>
        manifest.ValueKind == JsonValueKind.Object
        && manifest.TryGetProperty("apiVersion", out var apiVersion) && apiVersion.ValueKind == JsonValueKind.String
        && manifest.TryGetProperty("kind", out var kind) && kind.ValueKind == JsonValueKind.String
            ? Catalog.Default.FindKind(apiVersion.GetString()!, kind.GetString()!)
            : null;

    private static IEnumerable<JsonElement> Cases(string set)
    {
        using var file = File.OpenRead(Repository.ReferenceData($"oracle/{set}.jsonl.gz"));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }

    [GeneratedRegex("supported values: (.*)$")]
    private static partial Regex SupportedValues();

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex QuotedValue();
}
