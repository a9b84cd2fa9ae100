using KubeDsl.Manifests;

namespace KubeDsl.Yaml.Tests.Writing;

public class YamlWriterTests
{
    [Fact]
    public void Fields_stand_in_the_order_people_write_them()
    {
        var tree = MapNode.Of(
            ("spec", MapNode.Of(
                ("template", MapNode.Of(
                    ("spec", MapNode.Of(
                        ("containers", ListNode.Of(MapNode.Of(
                            ("futureField", 1L),
                            ("env", ListNode.Of(MapNode.Of(("value", "1"), ("name", "A")))),
                            ("image", "nginx:1.27"),
                            ("name", "web"),
                            ("args", ListNode.OfStrings(["-c", "sleep 1"]))))))),
                    ("metadata", MapNode.Of("labels", MapNode.Of(("name", "web"), ("app", "shop")))))),
                ("selector", MapNode.Of("matchLabels", MapNode.Of(("name", "web"), ("app", "shop")))),
                ("replicas", 3L))),
            ("metadata", MapNode.Of(("labels", MapNode.Empty), ("name", "web"))),
            ("kind", "Deployment"),
            ("apiVersion", "apps/v1"));

        Assert.Equal(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
              labels: {}
            spec:
              replicas: 3
              selector:
                matchLabels:
                  name: web
                  app: shop
              template:
                metadata:
                  labels:
                    name: web
                    app: shop
                spec:
                  containers:
                  - name: web
                    image: nginx:1.27
                    args:
                    - -c
                    - sleep 1
                    env:
                    - name: A
                      value: "1"
                    futureField: 1

            """, YamlText.Write(tree));
    }

    [Fact]
    public void Lists_of_lists_and_empty_values_are_written_in_place()
    {
        var tree = MapNode.Of(
            ("a", ListNode.Of(ListNode.Of("b", "c"), ListNode.Empty, MapNode.Empty, NullNode.Instance)),
            ("d", MapNode.Of("e", ListNode.Empty)));

        Assert.Equal("a:\n- - b\n  - c\n- []\n- {}\n- null\nd:\n  e: []\n", YamlText.Write(tree));
    }

    [Theory]
    [InlineData("a\nb", "k: |-\n  a\n  b\n")]
    [InlineData("a\nb\n", "k: |\n  a\n  b\n")]
    [InlineData("a\n\nb\n\n", "k: |+\n  a\n\n  b\n\n")]
    [InlineData("\na\n", "k: |\n\n  a\n")]
    [InlineData(" a\nb\n", "k: |2\n   a\n  b\n")]
    [InlineData("\n\ta\n", "k: |2\n\n  \ta\n")]
    [InlineData("a\n ", "k: |-\n  a\n   \n")]
    [InlineData("# a: b\n- c\n", "k: |\n  # a: b\n  - c\n")]
    [InlineData("\n", "k: \"\\n\"\n")]
    [InlineData("\n\n", "k: \"\\n\\n\"\n")]
    [InlineData("a\r\nb", "k: \"a\\r\\nb\"\n")]
    [InlineData("a\nb\u2028c", "k: \"a\\nb\\u2028c\"\n")]
    public void Text_of_several_lines_is_a_literal_block_where_that_is_safe(string text, string yaml) =>
        Assert.Equal(yaml, YamlText.Write(MapNode.Of("k", text)));

    [Fact]
    public void Literal_blocks_are_indented_below_what_holds_them() => Assert.Equal(
        "a:\n- |\n  x\n  y\n- b: |2\n     x\n    y\n- - |-\n    x\n    y\n",
        YamlText.Write(MapNode.Of("a", ListNode.Of("x\ny\n", MapNode.Of("b", " x\ny\n"), ListNode.Of("x\ny")))));

    [Fact]
    public void Documents_are_separated_and_not_started()
    {
        var one = new Manifest(MapNode.Of(("kind", "A")));
        Assert.Equal("kind: A\n", YamlText.Write([one]));
        Assert.Equal("kind: A\n---\nkind: A\n", YamlText.Write([one, one]));
        Assert.Equal("", YamlText.Write([]));
    }

    [Theory]
    [InlineData(0.5, "0.5")]
    [InlineData(1.0, "1.0")]
    [InlineData(-2e30, "-2.0e+30")]
    [InlineData(1.5e-7, "1.5e-07")]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    public void Numbers_with_a_point_are_read_as_such_by_everyone(double number, string yaml) =>
        Assert.Equal($"k: {yaml}\n", YamlText.Write(MapNode.Of("k", number)));

    [Fact]
    public void Long_lines_are_not_wrapped()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 1000));
        Assert.Equal($"k: {text}\n", YamlText.Write(MapNode.Of("k", text)));
    }

    [Fact]
    public void A_key_that_readers_would_not_look_for_is_announced()
    {
        var key = new string('k', 2000);
        Assert.Equal($"? \"{key}\"\n:\n  a: b\n", YamlText.Write(MapNode.Of(key, MapNode.Of("a", "b"))));
    }

    [Fact]
    public void Unknown_values_are_an_error_that_names_the_place()
    {
        var tree = MapNode.Of("spec", MapNode.Of("ports", ListNode.Of(MapNode.Of("port", UnknownNode.Instance))));
        var error = Assert.Throws<InvalidOperationException>(() => YamlText.Write(tree));
        Assert.StartsWith("'spec.ports[0].port' is not known completely.", error.Message);
        Assert.Throws<InvalidOperationException>(() => JsonText.Write(tree));

        var open = MapNode.Of("spec", MapNode.Of("a", "b").AsOpen());
        Assert.StartsWith("'spec' is not known completely.", Assert.Throws<InvalidOperationException>(() => YamlText.Write(open)).Message);
        var emptyOpen = MapNode.Of("spec", ListNode.Empty.AsOpen());
        Assert.StartsWith("'spec' is not known completely.", Assert.Throws<InvalidOperationException>(() => YamlText.Write(emptyOpen)).Message);
    }

    [Fact]
    public void A_writer_is_unchanged_by_a_document_it_could_not_write()
    {
        var writer = new YamlWriter();
        writer.Write(MapNode.Of("a", "b"));
        Assert.Throws<InvalidOperationException>(() => writer.Write(MapNode.Of(("a", "b"), ("c", MapNode.Of("d", double.NaN)))));
        writer.Write(MapNode.Of("e", "f"));
        Assert.Equal("a: b\n---\ne: f\n", writer.ToString());
    }

    [Fact]
    public void A_preview_shows_what_is_unknown()
    {
        var tree = MapNode.Of(("a", UnknownNode.Instance), ("b", ListNode.Of("c").AsOpen()));
        Assert.Equal("a: # unknown\nb:\n- c\n# possibly more\n", YamlText.Preview(tree));
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        ManifestNode tree = "leaf";
        for (var i = 0; i < 5000; i++)
            tree = MapNode.Of("k", tree);
        Assert.Contains("nested deeper than 1000 levels", Assert.Throws<InvalidOperationException>(() => YamlText.Write(tree)).Message);
        Assert.Contains("nested deeper than 1000 levels", Assert.Throws<InvalidOperationException>(() => JsonText.Write(tree)).Message);
    }
}
