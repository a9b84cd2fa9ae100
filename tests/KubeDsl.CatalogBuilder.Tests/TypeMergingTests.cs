using KubeDsl.Schema;

namespace KubeDsl.CatalogBuilder.Tests;

public sealed class TypeMergingTests
{
    private const string Size = """ "size":{"type":"integer","format":"int32"} """;
    private const string OtherThing =
        """
        "io.k8s.api.x.v2.Thing":{"type":"object","properties":{"text":{"type":"string"}}}
        """;

    private const string Text = """ "text":{"type":"string"} """;

    [Fact]
    public void Field_that_comes_and_field_that_goes_have_their_ranges()
    {
        var thing = Thing(Documents.Catalog(
        [
            Documents.Of("1.28", Documents.Thing(Text)),
            Documents.Of("1.29", Documents.Thing(Text + "," + Size)),
            Documents.Of("1.30", Documents.Thing(Size)),
        ]));
        Assert.Equal((null, new KubernetesVersion(1, 29)), (thing.FindField("text")!.First, thing.FindField("text")!.Last));
        Assert.Equal((new KubernetesVersion(1, 29), null), (thing.FindField("size")!.First, thing.FindField("size")!.Last));
        Assert.Equal((null, null), (thing.First, thing.Last));
    }

    [Fact]
    public void Range_of_a_field_is_told_against_that_of_its_type()
    {
        var thing = Thing(Documents.Catalog(
        [
            Documents.Of("1.28", Documents.Meta),
            Documents.Of("1.29", Documents.Meta, Documents.Thing(Text)),
            Documents.Of("1.30", Documents.Meta),
        ]));
        Assert.Equal((new KubernetesVersion(1, 29), new KubernetesVersion(1, 29)), (thing.First, thing.Last));
        Assert.Equal((null, null), (thing.FindField("text")!.First, thing.FindField("text")!.Last));
    }

    [Fact]
    public void Requirement_that_ends_has_a_range()
    {
        var field = Thing(Documents.Catalog(
        [
            Documents.Of("1.28", Documents.Thing(Text, """,  "required":["text"] """)),
            Documents.Of("1.29", Documents.Thing(Text)),
        ])).FindField("text")!;
        Assert.True(field.IsRequired(new(1, 28)));
        Assert.False(field.IsRequired(new(1, 29)));
    }

    [Fact]
    public void How_lists_merge_is_taken_from_the_newest_version()
    {
        var field = Thing(Documents.Catalog(
        [
            Documents.Of("1.28", Documents.Thing(""" "names":{"type":"array","items":{"type":"string"}} """)),
            Documents.Of("1.29", Documents.Thing(""" "names":{"type":"array","items":{"type":"string"},"x-kubernetes-list-type":"set"} """)),
        ])).FindField("names")!;
        Assert.Equal(ListKind.Set, field.ListKind);
    }

    [Fact]
    public void Closed_set_is_cut_to_the_versions_of_the_field()
    {
        var documents = new[]
        {
            Documents.Of("1.28", Documents.Meta),
            Documents.Of("1.29", Documents.Meta, Documents.Thing(Text)),
            Documents.Of("1.30", Documents.Meta, Documents.Thing(Text + "," + Size)),
        };
        var field = Thing(Documents.Catalog(documents, closedSets: "Mode two~words \"\" late@1.30.. old@..1.28 since@1.28.. for Thing.text")).FindField("text")!;
        Assert.Equal("Mode", field.EnumName);
        Assert.Equal([new("two words", null, null), new("", null, null), new("late", new(1, 30), null), new("since", null, null)], field.EnumValues);
    }

    [Fact]
    public void Set_of_the_full_type_name_wins_over_that_of_its_last_part() =>
        Assert.Equal(
            "Full",
            Thing(Documents.Catalog([Documents.Of("1.28", Documents.Thing(Text), OtherThing)], closedSets: "Full A B for x.v1.Thing.text\nLast A for Thing.text"))
                .FindField("text")!.EnumName);

    [Theory]
    [InlineData("Mode A B", "is no set")]
    [InlineData("Mode for Thing.text", "is no set")]
    [InlineData("Mode A for", "is no set")]
    [InlineData("Mode A A for Thing.text", "has a value twice")]
    [InlineData("Mode A for Thing.text\nKind B for Thing.text", "has the field 'Thing.text' twice")]
    [InlineData("Mode A|B for Thing.text", "The value 'A|B' of a closed set cannot be written")]
    [InlineData("Mode A for Thing.mode", "sets for fields that no document has: Thing.mode")]
    public void Wrong_closed_set_is_refused(string line, string message) =>
        Assert.Contains(message, Documents.Refusal([Documents.Of("1.28", Documents.Thing(Text))], closedSets: line), StringComparison.Ordinal);

    [Fact]
    public void Field_that_comes_back_is_refused() =>
        Assert.Contains("'x.v1.Thing.text' is gone between 1.28 and 1.30", Documents.Refusal(
        [
            Documents.Of("1.28", Documents.Thing(Text)),
            Documents.Of("1.29", Documents.Thing(Size)),
            Documents.Of("1.30", Documents.Thing(Text)),
        ]), StringComparison.Ordinal);

    [Fact]
    public void Field_that_changes_its_type_is_refused_until_it_is_accepted_by_hand()
    {
        var documents = new[]
        {
            Documents.Of("1.28", Documents.Thing(Text)),
            Documents.Of("1.29", Documents.Thing(Text.Replace("string", "boolean", StringComparison.Ordinal))),
        };
        Assert.Contains("say 'retyped x.v1.Thing.text'", Documents.Refusal(documents), StringComparison.Ordinal);
        Assert.Equal(FieldTypeKind.Boolean, Thing(Documents.Catalog(documents, "retyped x.v1.Thing.text")).FindField("text")!.Type.Kind);
    }

    [Fact]
    public void Idle_facts_are_refused()
    {
        var documents = new[] { Documents.Of("1.28", Documents.Thing(Text)) };
        Assert.Contains("plural Nobody", Documents.Refusal(documents, "plural Nobody nobodies"), StringComparison.Ordinal);
    }

    private static TypeInfo Thing(Catalog catalog) => catalog.FindType("x.v1.Thing")!;
}
