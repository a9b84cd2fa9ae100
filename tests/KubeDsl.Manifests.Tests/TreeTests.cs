using KubeDsl.Manifests;

namespace KubeDsl.Tests;

public class TreeTests
{
    private static readonly SourceOrigin Somewhere = new("Shop.cs", 3, 5);

    [Fact]
    public void Maps_are_equal_in_any_order_and_lists_only_in_one()
    {
        var map = MapNode.Of(("a", 1L), ("b", ListNode.Of("x", "y")));
        var turned = MapNode.Of(("b", ListNode.Of("x", "y")), ("a", 1L));

        Assert.True(map.Equals(turned));
        Assert.Equal(map.GetHashCode(), turned.GetHashCode());
        Assert.False(ListNode.Of("x", "y").Equals(ListNode.Of("y", "x")));
        Assert.False(map.Equals(map.Set("a", 2L)));
        Assert.False(map.Equals(map.Remove("a")));
        Assert.False(map.Equals(map.Remove("a").Set("c", 1L)));
    }

    [Fact]
    public void The_place_is_no_part_of_the_value()
    {
        var map = MapNode.Of("a", 1L);
        var placed = MapNode.Empty.Set("a", new IntegerNode(1, Somewhere), Somewhere).WithOrigin(Somewhere);

        Assert.True(map.Equals(placed));
        Assert.Equal(map.GetHashCode(), placed.GetHashCode());
        Assert.Equal(Somewhere, placed.Origin);
    }

    [Fact]
    public void Numbers_strings_and_booleans_of_one_look_are_not_equal()
    {
        ManifestNode[] ones = [1L, 1.0, "1", true, NullNode.Instance, UnknownNode.Instance, ListNode.Of(1L), MapNode.Of("1", 1L), ListNode.Empty, MapNode.Empty];
        for (var i = 0; i < ones.Length; i++)
            for (var j = 0; j < ones.Length; j++)
                Assert.Equal(i == j, ones[i].Equals(ones[j]));
    }

    [Fact]
    public void Open_maps_and_lists_are_not_equal_to_closed_ones()
    {
        Assert.False(MapNode.Empty.Equals(MapNode.Empty.AsOpen()));
        Assert.False(ListNode.Of("a").Equals(ListNode.Of("a").AsOpen()));
        Assert.True(ListNode.Of("a").AsOpen().Equals(ListNode.Of("a").AsOpen()));
    }

    [Fact]
    public void Openness_outlives_changes()
    {
        Assert.True(MapNode.Empty.AsOpen().Set("a", 1L).Set("a", 2L).Remove("a").IsOpen);
        Assert.True(ListNode.Empty.AsOpen().Add("a").SetItem(0, "b").IsOpen);
        Assert.True(((ListNode)ListNode.Empty.AsOpen().WithOrigin(Somewhere)).IsOpen);
        Assert.False(ListNode.Of("a").Add("b").IsOpen);
    }

    [Fact]
    public void Large_maps_find_what_small_ones_find()
    {
        var map = MapNode.Empty;
        var builder = new MapNode.Builder();
        for (var i = 0; i < 1000; i++)
        {
            map = map.Set($"key-{i}", (long)i);
            builder.Set($"key-{i}", -1L).Set($"key-{i}", (long)i);
        }

        Assert.Equal(1000, map.Count);
        Assert.True(map.Equals(builder.ToMap()));
        for (var i = 0; i < 1000; i++)
        {
            Assert.Equal(i, ((IntegerNode)map[$"key-{i}"]!).Value);
            Assert.Equal($"key-{i}", map.EntryAt(i).Key);
        }
        Assert.Null(map["key-1000"]);
        Assert.Null(map.Remove("key-500")["key-500"]);
        Assert.Equal(501, ((IntegerNode)map.Remove("key-500").EntryAt(500).Value).Value);
    }

    [Fact]
    public void A_changed_map_keeps_the_places_of_its_keys()
    {
        var map = MapNode.Empty.Set("a", 1L, Somewhere).Set("b", 2L).Set("a", 3L).Set("c", 4L);
        Assert.Equal(Somewhere, map.KeyOriginOf("a"));
        Assert.Null(map.KeyOriginOf("b"));
        Assert.Equal(Somewhere, map.Remove("b").KeyOriginOf("a"));
    }

    [Theory]
    [InlineData("spec.containers[0].image")]
    [InlineData("metadata.labels[app.kubernetes.io/name]")]
    [InlineData("spec[1st]")]
    [InlineData("")]
    public void Paths_are_read_as_they_are_written(string text)
    {
        var path = FieldPath.Parse(text);
        Assert.Equal(text, path.ToString());
        Assert.True(path.Equals(FieldPath.Parse(text)));
        Assert.Equal(path.GetHashCode(), FieldPath.Parse(text).GetHashCode());
    }

    [Theory]
    [InlineData("a[0", "The path 'a[0' has a '[' at position 1 that is not closed.")]
    [InlineData("a..b", "The path 'a..b' has an empty step at position 1.")]
    public void A_wrong_path_says_what_is_wrong(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => FieldPath.Parse(text)).Message);

    [Fact]
    public void Setting_makes_what_is_missing_on_the_way()
    {
        var node = MapNode.Empty.SetAt(FieldPath.Parse("spec.containers[0].ports[0].name"), "http").SetAt(FieldPath.Parse("spec.containers[1]"), "b");
        Assert.Equal("{spec: {containers: [{ports: [{name: http}]}, b]}}", node.ToString());
        Assert.Equal("http", ((StringNode)node.Find(FieldPath.Parse("spec.containers[0].ports[0].name"))!).Value);
        Assert.Null(node.Find(FieldPath.Parse("spec.containers[2].ports")));
        Assert.Null(node.Find(FieldPath.Parse("spec[0]")));
    }

    [Theory]
    [InlineData("list.name", "'list.name' needs a map at 'list', where there is a list.")]
    [InlineData("map[0]", "'map[0]' needs a list at 'map', where there is a map.")]
    [InlineData("text.name", "'text.name' needs a map at 'text', where there is a string.")]
    [InlineData("list[2]", "'list[2]' is beyond the end of the list, which has 1 items. Use an index of at most 1.")]
    [InlineData("[0]", "'[0]' needs a list at 'the manifest', where there is a map.")]
    public void Setting_where_it_does_not_fit_says_so(string path, string message)
    {
        var tree = MapNode.Of(("list", ListNode.Of("a")), ("map", MapNode.Empty), ("text", "a"));
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => tree.SetAt(FieldPath.Parse(path), "x")).Message);
    }

    [Fact]
    public void A_manifest_tells_its_identity_as_far_as_it_has_one()
    {
        var manifest = new Manifest(MapNode.Of(("apiVersion", "apps/v1"), ("kind", "Deployment"), ("metadata", MapNode.Of(("name", "web"), ("namespace", "shop")))));
        Assert.Equal("Deployment 'web' in namespace 'shop'", manifest.Identity.ToString());
        Assert.Equal("apps", manifest.Group);

        var empty = new Manifest(MapNode.Of("kind", 5L));
        Assert.Equal(new ResourceIdentity("", "", "", ""), empty.Identity);
    }
}
