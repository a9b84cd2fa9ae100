using System.Text.Json;
using System.Text.Json.Nodes;

namespace KubeDsl.Cli.Emission;

/// <summary>Reads an assembly's <c>.deps.json</c>: which files of which packages it needs.</summary>
internal static class DependencyFile
{
    /// <summary>The request lines that name the files; none when there is no such file.</summary>
    public static IEnumerable<string> References(string path)
    {
        if (!File.Exists(path))
            return [];
        try
        {
            return Read(JsonNode.Parse(File.ReadAllText(path)), Path.GetDirectoryName(path)!).ToList();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new CommandException($"'{path}' cannot be read: {exception.Message}");
        }
    }

    private static IEnumerable<string> Read(JsonNode? file, string folder)
    {
        var target = file?["runtimeTarget"]?["name"]?.GetValue<string>();
        if (target is null || file?["targets"]?[target] is not JsonObject libraries)
            yield break;

        foreach (var (library, assets) in libraries)
        {
            var package = file["libraries"]?[library]?["path"]?.GetValue<string>();
            foreach (var kind in new[] { "runtime", "native", "resources" })
                if (assets?[kind] is JsonObject files)
                    foreach (var (asset, _) in files)
                        yield return "reference=" + Locate(folder, package, asset);
            if (assets?["runtimeTargets"] is JsonObject targets)
                foreach (var (asset, facts) in targets)
                    yield return $"runtimeReference={facts?["rid"]?.GetValue<string>()}|{Locate(folder, package, asset)}";
        }
    }

    // A published or copied file lies beside the assembly; otherwise it is in the package cache.
    private static string Locate(string folder, string? package, string asset)
    {
        var relative = asset.Replace('/', Path.DirectorySeparatorChar);
        foreach (var candidate in new[] { Path.Combine(folder, relative), Path.Combine(folder, Path.GetFileName(asset)) })
            if (File.Exists(candidate))
                return candidate;
        return package is null ? Path.Combine(folder, relative) : Path.Combine(PackageCache(), package, relative);
    }

    private static string PackageCache() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set
            ? set
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
