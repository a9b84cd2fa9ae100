using System.Text.Json;
using System.Text.Json.Nodes;

namespace KubeDsl.Cli.Emission;

/// <summary>Runs the emit host that comes with this tool on an assembly that is built already.</summary>
internal static class AssemblyJob
{
    public static EmitJob Prepare(string assembly, string work)
    {
        var request = Path.Combine(work, "request");
        var folder = Path.GetDirectoryName(assembly)!;
        var lines = new List<string>
        {
            "assembly=" + assembly,
            "project=" + assembly,
        };
        lines.AddRange(DependencyFile.References(Path.ChangeExtension(assembly, ".deps.json")));
        File.WriteAllLines(request, lines);

        var runtimeConfig = request + ".runtimeconfig.json";
        File.WriteAllText(runtimeConfig, RuntimeConfig(Path.ChangeExtension(assembly, ".runtimeconfig.json")));
        return new EmitJob(Path.Combine(AppContext.BaseDirectory, "KubeDsl.Build.dll"), request, runtimeConfig, folder);
    }

    private static string RuntimeConfig(string ofAssembly)
    {
        var frameworks = new SortedSet<string>(StringComparer.Ordinal) { "Microsoft.NETCore.App" };
        if (File.Exists(ofAssembly) && JsonNode.Parse(File.ReadAllText(ofAssembly))?["runtimeOptions"] is JsonObject options)
        {
            var named = (options["frameworks"] ?? options["includedFrameworks"]) as JsonArray;
            foreach (var framework in named?.AsEnumerable() ?? [options["framework"]])
                if (framework?["name"]?.GetValue<string>() is { } name)
                    frameworks.Add(name);
        }
        return JsonSerializer.Serialize(new
        {
            runtimeOptions = new
            {
                rollForward = "Major",
                frameworks = frameworks.Select(name => new { name, version = "10.0.0" }),
                configProperties = new Dictionary<string, bool> { ["System.Globalization.Invariant"] = true },
            },
        });
    }
}
