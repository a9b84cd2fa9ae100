using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Tests.Versions;

/// <summary>Whatever came or went between two versions of Kubernetes is an error where it is not, and none where it is.</summary>
public class BoundaryTests
{
    public static TheoryData<string> Versions
    {
        get
        {
            var data = new TheoryData<string>();
            for (var version = KubernetesVersion.Oldest; version <= KubernetesVersion.Latest; version = version.Next())
                data.Add(version.ToString());
            return data;
        }
    }

    [Theory, MemberData(nameof(Versions))]
    public void Kind_IsAnErrorWhereItIsNotServed_WithTheVersionAndWhatTakesItsPlace(string text)
    {
        var version = KubernetesVersion.Parse(text);
        var refused = 0;
        foreach (var kind in Catalog.Default.Kinds)
        {
            var found = Find("KDSL5001", new Manifest(MapNode.Of(("apiVersion", kind.ApiVersion), ("kind", kind.Name), ("metadata", MapNode.Of("name", "a")))), version);

            Assert.True(kind.IsServedIn(version) == found is null, $"{kind} in {version}: {found}");
            if (found is null)
                continue;
            refused++;
            Assert.Contains(text, found.Message, StringComparison.Ordinal);
            Assert.Contains(version < (kind.Introduced ?? kind.First) ? "came with Kubernetes" : "is gone since Kubernetes", found.Message, StringComparison.Ordinal);
            Assert.Contains(kind.ReplacementApiVersion is { } replacement ? $"'{replacement}'" : "Nothing takes its place.", found.Message, StringComparison.Ordinal);
        }
        Assert.True(refused > 20, $"Only {refused} kinds are refused.");
    }

    [Theory, MemberData(nameof(Versions))]
    public void Field_IsAnErrorWhereItIsNot_WithTheVersion(string text)
    {
        var version = KubernetesVersion.Parse(text);
        var places = new Places(version);
        var compared = 0;
        foreach (var field in places.Fields)
        {
            if (field.First is null && field.Last is null)
                continue;
            compared++;
            var found = Find("KDSL5002", places.With(field, MapNode.Empty), version);

            Assert.True(field.ExistsIn(version) == found is null, $"{field} in {version}: {found}");
            if (found is not null)
                Assert.Contains((version < field.First ? field.First : field.Last?.Next()).ToString()!, found.Message, StringComparison.Ordinal);
        }
        Assert.True(compared > 50, $"Only {compared} fields came or went.");
    }

    [Theory, MemberData(nameof(Versions))]
    public void Value_IsAnErrorWhereItIsNot_WithTheVersionAndTheOthers(string text)
    {
        var version = KubernetesVersion.Parse(text);
        var places = new Places(version);
        var compared = 0;
        foreach (var field in places.Fields.Where(field => field.ExistsIn(version)))
            foreach (var value in field.EnumValues)
            {
                if (value.First is null && value.Last is null)
                    continue;
                compared++;
                var found = Find("KDSL5003", places.With(field, new StringNode(value.Value)), version);

                Assert.True(value.ExistsIn(version) == found is null, $"{field} {value} in {version}: {found}");
                if (found is not null)
                    Assert.Contains("Use ", found.Message, StringComparison.Ordinal);
            }
        Assert.True(compared > 0, "No value came or went.");
    }

    private static Finding? Find(string rule, Manifest manifest, KubernetesVersion version) =>
        Checker.Check(new ManifestSet("boundary", [manifest]), new CheckOptions { KubernetesVersion = version }).Findings.FirstOrDefault(finding => finding.Rule.Id == rule);
}
