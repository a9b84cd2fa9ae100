using System.Text.Json;
using KubeDsl.Schema;
using KubeDsl.Tests;

namespace KubeDsl.CatalogBuilder.Tests;

/// <summary>Plurals, scopes and what can be kept, held against what a real 1.36 API server says of itself.</summary>
public sealed class DiscoveryTests
{
    [SkippableFact]
    public void Server_and_catalogue_agree_on_every_resource()
    {
        using var recording = JsonDocument.Parse(File.ReadAllBytes(Repository.ReferenceData("apply/recordings/discovery-aggregated.json")));
        var checkedResources = 0;
        foreach (var exchange in recording.RootElement.GetProperty("exchanges").EnumerateArray())
            foreach (var group in exchange.GetProperty("response").GetProperty("body").GetProperty("items").EnumerateArray())
                foreach (var version in group.GetProperty("versions").EnumerateArray())
                    foreach (var resource in version.GetProperty("resources").EnumerateArray())
                    {
                        var groupName = group.GetProperty("metadata").TryGetProperty("name", out var name) ? name.GetString()! : "";
                        AssertAgrees(groupName, version.GetProperty("version").GetString()!, resource);
                        checkedResources++;
                    }
        Assert.InRange(checkedResources, 60, 200);
    }

    private static void AssertAgrees(string group, string version, JsonElement resource)
    {
        var name = resource.GetProperty("responseKind").GetProperty("kind").GetString()!;
        var verbs = resource.GetProperty("verbs").EnumerateArray().Select(verb => verb.GetString()).ToArray();
        var kind = Catalog.Default.FindKind(group, version, name);
        Assert.True(kind is not null, $"The catalogue lacks '{group}/{version} {name}'.");
        Assert.Equal(resource.GetProperty("resource").GetString(), kind.Plural);
        Assert.Equal((name, resource.GetProperty("scope").GetString()), (name, kind.Scope.ToString()));
        Assert.Equal((name, verbs.Contains("get")), (name, kind.IsPersisted));
        Assert.True(kind.IsServedIn(KubernetesVersion.Latest) && !kind.IsSubresource, name);
    }
}
