namespace KubeDsl.Cli.Tests.Checking;

public class ListTests
{
    [Fact]
    public void Items_AreDocumentsOfTheirOwn_AtTheirOwnLines()
    {
        var documents = CheckedText.Documents("""
            apiVersion: v1
            kind: List
            items:
            - apiVersion: v1
              kind: ConfigMap
              metadata:
                name: one
            - apiVersion: v1
              kind: ConfigMap
              metadata:
                name: two
              data:
                port: 80
            """);

        Assert.Equal([("one", 0, 4), ("two", 1, 8)], documents.Select(document => (document.Name, document.Index, document.Line)));
        Assert.Empty(documents[0].Diagnostics);
        var diagnostic = Assert.Single(documents[1].Diagnostics);
        Assert.Equal(("data.port", 13), (diagnostic.Path, diagnostic.Line));
    }

    [Fact]
    public void TypedList_GivesItsItemsTheirKind()
    {
        var document = Assert.Single(CheckedText.Documents("apiVersion: v1\nkind: ConfigMapList\nitems:\n- metadata:\n    name: one\n"));

        Assert.Equal(("v1", "ConfigMap", "one"), (document.ApiVersion, document.Kind, document.Name));
        Assert.Empty(document.Diagnostics);
    }

    [Theory]
    [InlineData("items: []")]
    [InlineData("items: null")]
    [InlineData("metadata: {}")]
    public void EmptyList_IsACleanDocument(string rest)
    {
        var document = Assert.Single(CheckedText.Documents("apiVersion: v1\nkind: List\n" + rest + "\n"));

        Assert.Equal("List", document.Kind);
        Assert.Empty(document.Diagnostics);
    }

    [Theory]
    [InlineData("items: 5", "'items' is a number")]
    [InlineData("items: [5]", "This is a number")]
    public void ListOfSomethingElse_IsAnError(string rest, string message)
    {
        var diagnostic = Assert.Single(CheckedText.Documents("apiVersion: v1\nkind: List\n" + rest + "\n").SelectMany(document => document.Diagnostics));

        Assert.Equal("KDSL1014", diagnostic.Rule.Id);
        Assert.StartsWith(message, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ProblemOfTheText_BelongsToTheItemItStandsIn()
    {
        var documents = CheckedText.Documents("apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: a}\n- apiVersion: v1\n  kind: ConfigMap\n  kind: ConfigMap\n  metadata: {name: b}\n");

        Assert.Equal([0, 1], documents.Select(document => document.Diagnostics.Count));
    }
}
