using System.Text;
using KubeDsl.Cluster.Api;
using KubeDsl.Manifests;
using KubeDsl.Yaml;

namespace KubeDsl.Cluster.Tests.Api;

public class JsonBodyTests
{
    [Fact]
    public void Read_GivesTheSameTreeAsWasWritten()
    {
        var tree = MapNode.Of(
            ("text", "a\"\\\n\u00e9\U0001F600"), ("whole", 9_007_199_254_740_993), ("negative", -1), ("part", 1.5), ("yes", true), ("nothing", NullNode.Instance),
            ("list", ListNode.Of(1, MapNode.Of("deep", ListNode.Empty))), ("empty", MapNode.Empty));

        Assert.Equal(tree, JsonBody.Read(JsonText.WriteUtf8(tree)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"a\":1")]
    [InlineData("{\"a\":1} {}")]
    [InlineData("<html></html>")]
    public void Read_WhatIsNoObject_GivesNothing(string text) => Assert.Null(JsonBody.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Read_NestedTooDeep_GivesNothing() =>
        Assert.Null(JsonBody.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 2_000)) + "1" + new string('}', 2_000))));
}
