using KubeDsl.Build.Findings;
using KubeDsl.Manifests;
using KubeDsl.Yaml.Layout;

namespace KubeDsl.Build.Tests.Findings;

public class PlacesFileTests
{
    [Fact]
    public void Places_AreReadBackByFileAndPosition()
    {
        var folder = Directory.CreateTempSubdirectory("kubedsl-places-").FullName;
        try
        {
            var set = new ManifestSet("shop", [Manifest("a", new SourceOrigin("/src/Shop.cs", 7)), Manifest("b", null), Manifest("c", new SourceOrigin("/src/Shop.cs", 9))]);
            var path = Path.Combine(folder, "places");
            PlacesFile.Write(path, folder, LayoutNames.Arrange([set], FileLayout.Set));

            var places = PlacesFile.Read(path);
            Assert.Equal(2, places.Count);
            Assert.Equal(new SourcePlace("/src/Shop.cs", 7, 0), places[(Path.Combine(folder, "shop.yaml"), 0)]);
            Assert.Equal(new SourcePlace("/src/Shop.cs", 9, 0), places[(Path.Combine(folder, "shop.yaml"), 2)]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Manifest Manifest(string name, SourceOrigin? origin) => new((MapNode)MapNode
        .Of(("apiVersion", "v1"), ("kind", "ConfigMap"), ("metadata", MapNode.Of("name", name)))
        .WithOrigin(origin));
}
