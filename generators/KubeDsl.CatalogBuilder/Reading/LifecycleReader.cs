using System.Text.Json;
using KubeDsl.Schema;

namespace KubeDsl.CatalogBuilder.Reading;

/// <summary>Reads <c>lifecycle.json</c>: an array with an object for each kind.</summary>
internal static class LifecycleReader
{
    public static IReadOnlyList<KindLife> Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. document.RootElement.EnumerateArray().Select(ReadLife)];
    }

    private static KindLife ReadLife(JsonElement entry) => new(
        new KindName(entry.GetProperty("group").GetString()!, entry.GetProperty("version").GetString()!, entry.GetProperty("kind").GetString()!),
        Version(entry, "introduced"),
        Version(entry, "deprecated"),
        Version(entry, "removed"),
        Text(entry, "replacement") is { } text ? Replacement(text) : null);

    private static KindName Replacement(string text)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        return blank > 0
            ? KindName.Of(text[..blank], text[(blank + 1)..])
            : throw new CatalogInputException($"lifecycle.json has the replacement '{text}'. Write an API version, a blank and a kind.");
    }

    private static KubernetesVersion? Version(JsonElement entry, string name) =>
        Text(entry, name) is { } text ? KubernetesVersion.Parse(text) : null;

    private static string? Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) ? value.GetString() : null;
}
