using System.Text.Json;
using KubeDsl.Rules;

namespace KubeDsl.Build.Findings;

/// <summary>What the compiler has said about the manifests: its log of diagnostics (SARIF), read when it is first asked.</summary>
/// <param name="path">The log; nothing was said when it is empty or there is no such file.</param>
public sealed class CompilerLog(string path)
{
    private HashSet<(string Rule, string Subject)>? said;

    /// <summary>True when the compiler has said the same of the same field of the same object, or was told not to.</summary>
    public bool Says(Finding finding) => (said ??= Read()).Contains((finding.Rule.Id, $"{finding.Manifest.Identity}\t{finding.Path}"));

    private HashSet<(string, string)> Read()
    {
        var found = new HashSet<(string, string)>();
        if (path.Length == 0 || !File.Exists(path))
            return found;
        try
        {
            using var log = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (var run in log.RootElement.GetProperty("runs").EnumerateArray())
                foreach (var result in run.GetProperty("results").EnumerateArray())
                    Add(result, found);
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException or InvalidOperationException or KeyNotFoundException)
        {
            // Without the log a warning is told twice, no more.
            found.Clear();
        }
        return found;
    }

    private static void Add(JsonElement result, HashSet<(string, string)> found)
    {
        if (!result.TryGetProperty("ruleId", out var id)
            || !result.TryGetProperty("properties", out var properties)
            || !properties.TryGetProperty("customProperties", out var custom)
            || !custom.TryGetProperty("subjects", out var subjects))
            return;
        foreach (var subject in (subjects.GetString() ?? "").Split('\n'))
            found.Add((id.GetString() ?? "", subject));
    }
}
