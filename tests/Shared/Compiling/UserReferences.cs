using Microsoft.CodeAnalysis;

namespace KubeDsl.Tests;

/// <summary>What a user's project refers to, for tests that call the compiler.</summary>
internal static class UserReferences
{
    private static readonly string[] OfThePackage = ["KubeDsl.dll", "KubeDsl.Manifests.dll", "KubeDsl.Schema.dll", "KubeDsl.Yaml.dll"];

    /// <summary>The framework and what the KubeDsl package brings, as the tests themselves run on them.</summary>
    public static IReadOnlyList<MetadataReference> All { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var file && (file.StartsWith("System.", StringComparison.Ordinal) || file is "netstandard.dll" or "mscorlib.dll" || OfThePackage.Contains(file)))
            .Select(path => MetadataReference.CreateFromFile(path))];
}
