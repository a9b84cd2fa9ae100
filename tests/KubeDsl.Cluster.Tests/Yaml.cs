using KubeDsl.Manifests;
using KubeDsl.Rules;
using KubeDsl.Yaml;

namespace KubeDsl.Cluster.Tests;

/// <summary>Trees and manifests from text.</summary>
internal static class Yaml
{
    public static MapNode Map(string text) => (MapNode)YamlReader.Read(text, "test.yaml").Single().Root!;

    public static CheckedManifests Checked(string text)
    {
        var manifests = YamlReader.Read(text, "test.yaml").Select(document => document.Manifest!);
        var found = Checker.Check(new ManifestSet("test", manifests));
        Assert.False(found.HasErrors, string.Join('\n', found.Findings));
        return found;
    }
}
