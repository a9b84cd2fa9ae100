using System.Reflection;
using KubeDsl.Emission;
using KubeDsl.Yaml;

namespace KubeDsl.Tests;

/// <summary>The program on the first screen of the README makes the YAML beside it.</summary>
public class ReadmeProgramTests
{
    [Fact]
    public void Program_MakesTheYamlBesideIt()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md"));
        var run = GeneratorRun.Of("using System.Collections.Generic;\n" + Block(readme, "program"));
        using var image = new MemoryStream();
        var emitted = run.Updated.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));

        var attribute = Assembly.Load(image.ToArray()).GetCustomAttribute<ManifestRegistryAttribute>();
        var member = Assert.Single(((IManifestRegistry)Activator.CreateInstance(attribute!.Registry)!).Members);
        var yaml = YamlText.Write(member.Resources(new ManifestContext())!.Select(resource => resource!.ToManifest()));

        Assert.Equal("shop", member.Set);
        Assert.True(yaml == Block(readme, "manifests"), "The YAML in README.md should be:\n" + yaml);
    }

    private static string Block(string readme, string name)
    {
        var text = readme[(readme.IndexOf($"<!-- {name} -->", StringComparison.Ordinal))..readme.IndexOf($"<!-- /{name} -->", StringComparison.Ordinal)];
        var start = text.IndexOf('\n', text.IndexOf("```", StringComparison.Ordinal)) + 1;
        return text[start..text.LastIndexOf("```", StringComparison.Ordinal)];
    }
}
