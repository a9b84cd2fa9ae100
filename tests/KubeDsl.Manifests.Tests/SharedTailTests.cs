using KubeDsl.Manifests;

namespace KubeDsl.Tests;

/// <summary>Maps and lists share the arrays they grow into; no one may see what another one added.</summary>
public class SharedTailTests
{
    [Fact]
    public void Maps_GrownFromOneBase_DoNotSeeEachOther()
    {
        var start = MapNode.Of("a", 1);
        var left = start.Set("b", 2).Set("c", 3);
        var right = start.Set("x", 4);
        var again = left.Set("d", 5);
        var fork = left.Set("e", 6);

        Assert.Equal("{a: 1}", start.ToString());
        Assert.Equal("{a: 1, b: 2, c: 3}", left.ToString());
        Assert.Equal("{a: 1, x: 4}", right.ToString());
        Assert.Equal("{a: 1, b: 2, c: 3, d: 5}", again.ToString());
        Assert.Equal("{a: 1, b: 2, c: 3, e: 6}", fork.ToString());
        Assert.Null(start["b"]);
        Assert.Throws<IndexOutOfRangeException>(() => start.EntryAt(1));
    }

    [Fact]
    public void Maps_ChangedAndShrunk_KeepTheirTails()
    {
        var map = MapNode.Of("a", 1).Set("b", 2).Set("c", 3);

        Assert.Equal("{a: 9, b: 2, c: 3}", map.Set("a", 9).ToString());
        Assert.Equal("{a: 1, c: 3, d: 4}", map.Remove("b").Set("d", 4).ToString());
        Assert.Equal("{a: 1, b: 2, c: 3}", map.ToString());
    }

    [Fact]
    public void Lists_GrownFromOneBase_DoNotSeeEachOther()
    {
        var start = ListNode.Of("a");
        var left = start.Add("b").Add("c");
        var right = start.Add("x");
        var fork = left.Add("d");
        var other = left.Add("e");

        Assert.Equal("[a]", start.ToString());
        Assert.Equal("[a, b, c]", left.ToString());
        Assert.Equal("[a, x]", right.ToString());
        Assert.Equal("[a, b, c, d]", fork.ToString());
        Assert.Equal("[a, b, c, e]", other.ToString());
        Assert.Throws<IndexOutOfRangeException>(() => start[1]);
    }

    [Fact]
    public void Values_SharedBetweenThreads_GrowApart()
    {
        for (var round = 0; round < 200; round++)
        {
            var map = MapNode.Of("base", round);
            var list = ListNode.Of("base").Add("second");
            var maps = new MapNode[4];
            var lists = new ListNode[4];
            Parallel.For(0, 4, i =>
            {
                maps[i] = map.Set("own", i).Set("more", i);
                lists[i] = list.Add((long)i).Add((long)i);
            });

            for (var i = 0; i < 4; i++)
            {
                Assert.Equal($"{{base: {round}, own: {i}, more: {i}}}", maps[i].ToString());
                Assert.Equal($"[base, second, {i}, {i}]", lists[i].ToString());
            }
        }
    }

    [Fact]
    public void LargeMap_IsFoundByKey_AndGrows()
    {
        var map = MapNode.Empty;
        for (var i = 0; i < 500; i++)
            map = map.Set($"k{i}", i);

        Assert.Equal(500, map.Count);
        Assert.Equal(new IntegerNode(321), map["k321"]);
        Assert.Null(map["k500"]);
        Assert.Equal(501, map.AsOpen().Set("k500", 1).Count);
        Assert.True(map.AsOpen().Set("k500", 1).IsOpen);
    }
}
