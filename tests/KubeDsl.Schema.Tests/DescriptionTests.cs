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
    public void Built_in_descriptions_have_an_owner_in_the_catalogue()
    {
        foreach (var name in Parsing.DescriptionTable.Parse(Parsing.EmbeddedText.Read(Parsing.EmbeddedText.Descriptions) ?? "").Keys)
        {
            var dot = name.LastIndexOf('.');
            Assert.True(
                Catalog.Default.FindType(name) is not null || Catalog.Default.FindType(name[..dot])?.FindField(name[(dot + 1)..]) is not null,
                $"descriptions.txt describes '{name}', which the catalogue lacks.");
        }
    }
}
