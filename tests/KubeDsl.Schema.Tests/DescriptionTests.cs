namespace KubeDsl.Schema.Tests;

public sealed class DescriptionTests
{
    private const string Text = "type x.v1.Thing\n size int32\n text string\n";

    [Fact]
    public void Descriptions_are_those_of_the_type_and_of_the_field()
    {
        var thing = Catalog.Parse(Text, "# comment\twith a tab\nx.v1.Thing\tA thing.\nx.v1.Thing.size\tHow large it is.\n").FindType("x.v1.Thing")!;
        Assert.Equal("A thing.", thing.Description);
        Assert.Equal("How large it is.", thing.FindField("size")!.Description);
        Assert.Null(thing.FindField("text")!.Description);
    }

    [Fact]
    public void Without_descriptions_there_are_none() => Assert.Null(Catalog.Parse(Text).FindType("x.v1.Thing")!.Description);

    [Fact]
    public void The_most_exact_name_wins()
    {
        var catalog = Catalog.Parse(
            "type a.v1.Thing\n kind string\n name string\n size string\ntype b.v1.Thing\n kind string\n name string\n",
            "# comment\n*.kind\tEvery kind.\nThing\tA thing.\nThing.name\tA name.\nb.v1.Thing\tThe other thing.\nb.v1.Thing.name\tThe other name.\n");
        var (one, other) = (catalog.FindType("a.v1.Thing")!, catalog.FindType("b.v1.Thing")!);
        Assert.Equal(("A thing.", "The other thing."), (one.Description, other.Description));
        Assert.Equal(("A name.", "The other name."), (one.FindField("name")!.Description, other.FindField("name")!.Description));
        Assert.Equal("Every kind.", one.FindField("kind")!.Description);
        Assert.Null(one.FindField("size")!.Description);
    }
}
