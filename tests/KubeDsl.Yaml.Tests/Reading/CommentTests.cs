namespace KubeDsl.Yaml.Tests.Reading;

public class CommentTests
{
    private static readonly YamlReaderOptions Keep = new() { KeepsComments = true };

    [Fact]
    public void Comments_AreKeptOnRequest()
    {
        const string Text = "# above\na: 1 # behind\nb: |\n  # of the text\nc: '# in quotes'\n#   indented\n#\n";

        var document = Assert.Single(YamlReader.Read(Text, options: Keep));

        Assert.Equal(
            [new("above", 1, false), new("behind", 2, true), new("  indented", 6, false), new("", 7, false)],
            document.Comments);
        Assert.Empty(Assert.Single(YamlReader.Read(Text)).Comments);
    }

    [Fact]
    public void CommentsBetweenDocuments_BelongToTheNext_AndThoseAtTheEndToTheLast()
    {
        const string Text = "# licence\n---\n# one\na: 1\n---\n# nothing here\n---\nb: 2\n---\n# end\n";

        foreach (var options in (YamlReaderOptions[])[Keep, new() { KeepsComments = true, MaxParallelism = 2 }])
        {
            var documents = YamlReader.Read(options == Keep ? Text : Text + new string('\n', 40_000), options: options);

            Assert.Equal(["licence", "one"], documents[0].Comments.Select(comment => comment.Text));
            Assert.Equal(["nothing here", "end"], documents[1].Comments.Select(comment => comment.Text));
            Assert.Equal([6, 10], documents[1].Comments.Select(comment => comment.Line));
        }
    }

    [Fact]
    public void BrokenText_GivesTheCommentsBeforeTheBreak()
    {
        var document = Assert.Single(YamlReader.Read("# first\na: [1\nb: 2\n", options: Keep));

        Assert.True(document.HasErrors);
        Assert.Equal("first", document.Comments[0].Text);
    }
}
