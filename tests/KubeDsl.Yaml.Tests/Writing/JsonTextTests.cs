using System.Text.Json;
using KubeDsl.Manifests;

namespace KubeDsl.Yaml.Tests.Writing;

public class JsonTextTests
{
    private static readonly MapNode Tree = MapNode.Of(
        ("spec", MapNode.Of(("list", ListNode.Of(1L, "two", ListNode.Empty, MapNode.Empty)), ("ok", true), ("none", NullNode.Instance), ("half", 0.5))),
        ("kind", "A"));

    [Fact]
    public void Compact_json_is_one_line() => Assert.Equal(
        """{"kind":"A","spec":{"list":[1,"two",[],{}],"ok":true,"none":null,"half":0.5}}""", JsonText.Write(Tree));

    [Fact]
    public void Indented_json_has_two_spaces_for_a_level() => Assert.Equal(
        """
        {
          "kind": "A",
          "spec": {
            "list": [
              1,
              "two",
              [],
              {}
            ],
            "ok": true,
            "none": null,
            "half": 0.5
          }
        }

        """, JsonText.Write(Tree, JsonLayout.Indented));

    [Theory]
    [InlineData("a\"b\\c/\n\r\t")]
    [InlineData("\0\u0001\u001f\u007f\u0085\u2028\u2029\ufeff")]
    [InlineData("é日😀")]
    public void Strings_survive(string text)
    {
        var json = JsonText.WriteUtf8(MapNode.Of(text, text));
        var property = Assert.Single(JsonDocument.Parse(json).RootElement.EnumerateObject());
        Assert.Equal(text, property.Name);
        Assert.Equal(text, property.Value.GetString());
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.Equal("[\"\\ufffd\"]", JsonText.Write(ListNode.Of("\ud83d")));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_number_that_is_not_finite_is_an_error(double number) => Assert.StartsWith(
        "'a[0]' is not a finite number.",
        Assert.Throws<InvalidOperationException>(() => JsonText.Write(MapNode.Of("a", ListNode.Of(number)))).Message);

    [Fact]
    public void Several_manifests_are_a_list() => Assert.Equal(
        """{"apiVersion":"v1","kind":"List","items":[{"kind":"A"}]}""",
        JsonText.WriteList([new Manifest(MapNode.Of("kind", "A"))], JsonLayout.Compact));
}
