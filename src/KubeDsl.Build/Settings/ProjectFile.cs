using System.Text.Json;
using KubeDsl.Manifests;
using KubeDsl.Rules;
using KubeDsl.Schema;

namespace KubeDsl.Build.Settings;

/// <summary>
/// A <c>kubedsl.json</c>: <c>{"existing": ["Secret/shop-db", "ConfigMap/shop/settings"], "severities": {"KDSL3001": "none"}}</c>.
/// </summary>
internal sealed class ProjectFile
{
    public const string Name = "kubedsl.json";

    public Dictionary<string, Severity> Severities { get; } = new(StringComparer.Ordinal);

    /// <summary>Objects that exist in the cluster: kind, name, and in between a namespace where it matters.</summary>
    public List<ResourceIdentity> Existing { get; } = [];

    /// <exception cref="SettingsException">The file does not have that form.</exception>
    public static ProjectFile Parse(string text, string path)
    {
        var file = new ProjectFile();
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            foreach (var property in document.RootElement.EnumerateObject())
            {
                if (property.Name == "existing")
                    foreach (var item in property.Value.EnumerateArray())
                        file.Existing.Add(IdentityOf(item.GetString() ?? ""));
                else if (property.Name == "severities")
                    foreach (var setting in property.Value.EnumerateObject())
                        file.Severities[setting.Name] = SeverityWords.Parse(setting.Value.GetString() ?? "")
                            ?? throw new FormatException($"'{setting.Value}' is no severity. Write 'error', 'warning', 'info' or 'none'.");
                else
                    throw new FormatException($"'{property.Name}' is not known. {Suggestion(property.Name)}");
            }
        }
        catch (JsonException exception) when (exception.LineNumber is { } line)
        {
            throw new SettingsException($"'{path}' cannot be understood: line {line + 1} is no JSON.");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            throw new SettingsException($"'{path}' cannot be understood: {exception.Message}");
        }
        return file;
    }

    private static string Suggestion(string name) =>
        Spelling.Closest(name, ["existing", "severities"]) is { } closest ? $"Did you mean '{closest}'?" : "There is 'existing' and 'severities'.";

    private static ResourceIdentity IdentityOf(string text) => text.Split('/') switch
    {
        [{ Length: > 0 } kind, { Length: > 0 } name] => new ResourceIdentity("", kind, "", name),
        [{ Length: > 0 } kind, var space, { Length: > 0 } name] => new ResourceIdentity("", kind, space, name),
        _ => throw new FormatException($"'{text}' names no object. Write 'Kind/name' or 'Kind/namespace/name'."),
    };
}
