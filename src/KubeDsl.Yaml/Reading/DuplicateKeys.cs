using KubeDsl.Manifests;

namespace KubeDsl.Yaml.Reading;

/// <summary>What is said about a key that stands in a map already.</summary>
internal static class DuplicateKeys
{
    /// <summary>The problem of one key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="first">Where it stands for the first time; null when that is not known.</param>
    /// <param name="place">Where it stands again.</param>
    public static YamlProblem Problem(string key, SourceOrigin? first, SourceOrigin place) => Of(
        $"The key '{key}' is already set in {(first is null || first.Line == place.Line ? "this map" : $"line {first.Line}")}. Remove one of the two.", place);

    /// <summary>The problem of a document whose author forgot to end it before the next one.</summary>
    public static YamlProblem Separator(string key, SourceOrigin place) => Of($"A second '{key}' begins another object. Put a line '---' before it.", place);

    /// <summary>True for the keys with which an object begins.</summary>
    public static bool BeginAnObject(string key) => key is "apiVersion" or "kind";

    private static YamlProblem Of(string message, SourceOrigin place) => new(YamlProblemCode.DuplicateKey, YamlProblemSeverity.Error, message, place);
}
