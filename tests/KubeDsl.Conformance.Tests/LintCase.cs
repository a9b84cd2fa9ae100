using System.Text.Json;
using KubeDsl.Manifests;
using KubeDsl.Yaml;

namespace KubeDsl.Conformance.Tests;

/// <summary>A file that another linter has an opinion about.</summary>
/// <param name="Tool">The linter.</param>
/// <param name="Check">Its check.</param>
/// <param name="File">The file, below the folder of the linter.</param>
/// <param name="Fails">Whether the check speaks.</param>
/// <param name="Documents">Whether it speaks about a document, by its position, where that is told.</param>
/// <param name="Text">The text of the file.</param>
internal sealed record LintCase(string Tool, string Check, string File, bool Fails, IReadOnlyDictionary<int, bool> Documents, string Text)
{
    /// <summary>Reads the cases in which a check passes or fails, in their order.</summary>
    public static IReadOnlyList<LintCase> Read(string folder)
    {
        var cases = new List<LintCase>();
        foreach (var line in System.IO.File.ReadLines(Path.Combine(folder, "index.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            var expected = row.GetProperty("expect").GetString();
            if (expected is not ("pass" or "fail"))
                continue;
            // What kubeconform accepts without '-strict' an API server does not, and default namespaces are the matter of 'kubectl'.
            if (row.TryGetProperty("options", out var options) ? options.GetString()!.StartsWith("default namespace", StringComparison.Ordinal) : row.GetProperty("check").GetString() is "unknown-field" or "duplicate-key" && expected == "pass")
                continue;
            var file = row.GetProperty("file").GetString()!;
            var documents = new Dictionary<int, bool>();
            if (row.TryGetProperty("objects", out var objects))
                foreach (var item in objects.EnumerateArray())
                    if (item.TryGetProperty("expect", out var one) && item.TryGetProperty("doc", out var position))
                        documents[position.GetInt32()] = one.GetString() == "fail";
            cases.Add(new LintCase(row.GetProperty("tool").GetString()!, row.GetProperty("check").GetString()!, file, expected == "fail", documents, System.IO.File.ReadAllText(Path.Combine(folder, file))));
        }
        return cases;
    }

    /// <summary>The documents of the file; null where one is empty or cannot be read.</summary>
    public IReadOnlyList<Manifest?> Manifests() => [.. YamlReader.Read(Text, File).Select(document => document.Manifest)];
}
