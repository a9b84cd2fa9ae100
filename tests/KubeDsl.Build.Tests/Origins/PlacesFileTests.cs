using KubeDsl.Build.Findings;
using KubeDsl.Build.Origins;
using KubeDsl.Manifests;
using KubeDsl.Yaml.Layout;

namespace KubeDsl.Build.Tests.Origins;

public sealed class PlacesFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kubedsl-places-").FullName;

    private string Path => System.IO.Path.Combine(folder, "obj", "places");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(0, "", 7)]
    [InlineData(0, "metadata.name", 7)]
    [InlineData(0, "data[a.b]", 8)]
    [InlineData(0, "data.other", 7)]
    [InlineData(2, "list[0]", 9)]
    [InlineData(2, "list[1]", 10)]
    [InlineData(2, "list[1].deeper", 10)]
    [InlineData(2, "list[7]", 9)]
    public void Places_AreReadBackByFileAndPositionAndField(int position, string path, int line)
    {
        Write();

        Assert.Equal(new SourcePlace(Source, line, 1), FieldPlaces.Read(Path).Find(System.IO.Path.Combine(folder, "shop.yaml"), position, FieldPath.Parse(path)));
    }

    [Fact]
    public void ManifestWithoutAPlace_HasNone()
    {
        Write();

        Assert.Null(FieldPlaces.Read(Path).Find(System.IO.Path.Combine(folder, "shop.yaml"), 1, FieldPath.Root));
        Assert.Null(FieldPlaces.Read(Path).Find(System.IO.Path.Combine(folder, "other.yaml"), 0, FieldPath.Root));
    }

    [Fact]
    public void Text_IsCompactAndNamesNoFolderOfThisMachine()
    {
        Write();

        Assert.Equal("""
            source ../src/Shop.cs
            tree
            0 7:1:0 
            1 - data
            2 8:1:0 a.b
            manifest 0 0 ../shop.yaml
            tree
            0 9:1:0 
            1 - list
            2 10:1:0 1
            manifest 1 2 ../shop.yaml

            """, File.ReadAllText(Path));
    }

    [Fact]
    public void DamagedLines_ArePassedOver()
    {
        Write();
        File.WriteAllText(Path, "manifest x y\nsource\ntree\n0 1:2 \nmanifest 9 0 ../other.yaml\n5\n" + File.ReadAllText(Path).Replace("8:1:0", "8:1:99", StringComparison.Ordinal));

        Assert.Null(FieldPlaces.Read(Path).Find(System.IO.Path.Combine(folder, "other.yaml"), 0, FieldPath.Root));
    }

    private string Source => System.IO.Path.Combine(folder, "src", "Shop.cs");

    private void Write()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        var set = new ManifestSet("shop",
        [
            Manifest("a", 7, ("data", new MapNode.Builder().Set("a.b", "x", At(8)).Set("c", "y").ToMap())),
            Manifest("b", null),
            Manifest("c", 9, ("list", ListNode.Of("x", new StringNode("y", At(10))))),
        ]);
        PlacesFile.Write(Path, folder, LayoutNames.Arrange([set], FileLayout.Set));
    }

    private SourceOrigin At(int line) => new(Source, line);

    private Manifest Manifest(string name, int? line, params (string, ManifestNode)[] more) => new((MapNode)MapNode
        .Of([("apiVersion", "v1"), ("kind", "ConfigMap"), ("metadata", MapNode.Of("name", name)), .. more])
        .WithOrigin(line is { } number ? At(number) : null));
}
