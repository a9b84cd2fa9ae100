using System.Text;
using KubeDsl.Manifests;

namespace KubeDsl.Yaml.Tests.Reading;

public class YamlReaderTests
{
    [Fact]
    public void Every_node_and_key_knows_its_place()
    {
        var root = (MapNode)Only("kind: Pod\nspec:\n  ports:\n  - port: 80\n    name: \"http\"\n  args: [a, 'b c']\n", "pod.yaml").Root!;

        Assert.Equal(new SourceOrigin("pod.yaml", 1, 1, 1, 5), root.KeyOriginOf("kind"));
        Assert.Equal(new SourceOrigin("pod.yaml", 1, 7, 1, 10), root["kind"]!.Origin);
        Assert.Equal(new SourceOrigin("pod.yaml", 4, 11, 4, 13), root.Find(FieldPath.Parse("spec.ports[0].port"))!.Origin);
        Assert.Equal(new SourceOrigin("pod.yaml", 5, 11, 5, 17), root.Find(FieldPath.Parse("spec.ports[0].name"))!.Origin);
        Assert.Equal(new SourceOrigin("pod.yaml", 6, 13, 6, 18), root.Find(FieldPath.Parse("spec.args[1]"))!.Origin);
        Assert.Equal((3, 3), At(((MapNode)root["spec"]!).KeyOriginOf("ports")));
        Assert.Equal((4, 5), At(root.Find(FieldPath.Parse("spec.ports[0]"))!.Origin));
    }

    [Fact]
    public void Places_count_from_the_start_of_the_file()
    {
        var documents = YamlReader.Read("# first\n---\na: 1\n---\n# comment\n\nb: 2\n---\n{\"c\":\n  3}\n", "all.yaml");

        Assert.Equal([3, 7, 10], documents.Select(document => ((MapNode)document.Root!).EntryAt(0).Value.Origin!.Line));
        Assert.Equal([2, 4, 8], documents.Select(document => document.Start.Line));
        Assert.All(documents, document => Assert.Equal("all.yaml", document.Start.File));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n# only a comment\n")]
    [InlineData("---\n---\n# nothing\n--- # nor here\n")]
    public void Documents_without_content_are_left_out(string text) => Assert.Empty(YamlReader.Read(text));

    [Fact]
    public void A_broken_document_does_not_take_the_others_with_it()
    {
        var documents = YamlReader.Read("a: 1\n---\nb: [\n---\nc: \"x\n---\nd: *e\n---\nf: 2\n");

        Assert.Equal([false, true, true, true, false], documents.Select(document => document.HasErrors));
        Assert.Equal([true, false, false, false, true], documents.Select(document => document.Root is not null));
        Assert.Equal([YamlProblemCode.Syntax, YamlProblemCode.Syntax, YamlProblemCode.UnknownAnchor], documents.SelectMany(document => document.Problems).Select(problem => problem.Code));
    }

    [Fact]
    public void A_separator_inside_a_block_is_text() =>
        Assert.Equal("---\na\n", ((StringNode)((MapNode)Only("k: |\n  ---\n  a\n").Root!)["k"]!).Value);

    [Fact]
    public void A_duplicate_key_is_an_error_and_the_last_one_counts()
    {
        var document = Only("a: 1\nb: 2\na: 3\n");
        var problem = Assert.Single(document.Problems);
        Assert.Equal((YamlProblemCode.DuplicateKey, 3, 1), (problem.Code, problem.Line, problem.Column));
        Assert.Equal("The key 'a' is already set in line 1. Remove one of the two.", problem.Message);
        Assert.True(MapNode.Of(("a", 3L), ("b", 2L)).Equals(document.Root));
    }

    [Theory]
    [InlineData("k: on", "k", 4, "'on' is read as the boolean true. Write \"on\" when the text is meant.")]
    [InlineData("k: 010", "k", 4, "'010' is read as the number 8. Write \"010\" when the text is meant.")]
    [InlineData("k: 1e3", "k", 4, "'1e3' is read as the number 1000. Write \"1e3\" when the text is meant.")]
    [InlineData("k: 1_000", "k", 4, "'1_000' is read as the number 1000. Write \"1_000\" when the text is meant.")]
    [InlineData("k: 1.10", "k", 4, "'1.10' is read as the number 1.1. Write \"1.10\" when the text is meant.")]
    [InlineData("y: 1", "true", 1, "'y' is read as the boolean true. Write \"y\" when the text is meant.")]
    public void Words_that_catch_people_are_noted(string text, string key, int column, string message)
    {
        var document = Only(text);
        Assert.False(document.HasErrors);
        Assert.True(((MapNode)document.Root!).ContainsKey(key));
        Assert.Equal((YamlProblemSeverity.Note, column, message), Assert.Single(document.Problems.Select(problem => (problem.Severity, problem.Column, problem.Message))));
        Assert.Empty(Only(text, options: new YamlReaderOptions { NotesSurprisingValues = false }).Problems);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("42")]
    [InlineData("-1")]
    [InlineData("0.5")]
    [InlineData("1.0")]
    [InlineData("null")]
    [InlineData("500m")]
    [InlineData("1.4.2")]
    public void Words_that_catch_nobody_are_not_noted(string text) => Assert.Empty(Only($"k: {text}").Problems);

    [Fact]
    public void Text_behind_the_end_of_a_document_is_not_read_and_that_is_said()
    {
        var document = Only("a: 1\n...\nb: 2\n");
        Assert.True(MapNode.Of("a", 1L).Equals(document.Root));
        Assert.Equal((YamlProblemCode.IgnoredText, YamlProblemSeverity.Warning, 2), Assert.Single(document.Problems.Select(problem => (problem.Code, problem.Severity, problem.Line))));
    }

    [Fact]
    public void Bytes_that_are_no_text_spoil_only_their_document()
    {
        var documents = YamlReader.Read([.. "a: 1\n---\nb: \""u8, 0xFF, .. "\"\n---\nc: 2\n"u8]);
        Assert.Equal([false, true, false], documents.Select(document => document.HasErrors));
        var problem = Assert.Single(documents[1].Problems);
        Assert.Equal((YamlProblemCode.Encoding, 3, 5), (problem.Code, problem.Line, problem.Column));
    }

    [Fact]
    public void Byte_order_marks_are_understood()
    {
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            var document = Assert.Single(YamlReader.Read([.. encoding.GetPreamble(), .. encoding.GetBytes("k: é\n")]));
            Assert.True(MapNode.Of("k", "é").Equals(document.Root), encoding.EncodingName);
        }
    }

    [Theory]
    [InlineData("k: \"a\u0001b\"", YamlProblemCode.Character, "The character U+0001 is not allowed. Write it as an escape between double quotes: \"\\u0001\".")]
    [InlineData("# notes\n...\na: 1", YamlProblemCode.Syntax, "The text is not YAML: '...' ends a document, and none has begun. Remove the line.")]
    [InlineData("%YAML 1.2\n---\na: b", YamlProblemCode.Directive, "The API server reads YAML 1.1 only, not '1.2'. Remove the line.")]
    [InlineData("a: .inf", YamlProblemCode.NotFinite, "'.inf' is not a finite number. Write \".inf\" when the text is meant.")]
    [InlineData("a: !!int x", YamlProblemCode.TagMismatch, "'x' is not what its tag '!!int' demands. Remove the tag or correct the value.")]
    [InlineData("~: x", YamlProblemCode.UnsupportedKey, "Null cannot be a key. Write \"null\" or \"\" when the text is meant.")]
    [InlineData("? [a]\n: x", YamlProblemCode.UnsupportedKey, "A list or map cannot be a key.")]
    [InlineData("a: &x [*x]", YamlProblemCode.RecursiveAnchor, "The anchor 'x' contains itself. Write the value out.")]
    [InlineData("<<: a", YamlProblemCode.InvalidMerge, "'<<' needs a map or a list of maps. Write \"<<\" when the key is meant.")]
    public void What_the_server_refuses_is_said_in_one_sentence(string text, YamlProblemCode code, string message)
    {
        var problem = Assert.Single(Only(text).Problems);
        Assert.Equal((code, message), (problem.Code, problem.Message));
        Assert.Equal(YamlProblemSeverity.Error, problem.Severity);
    }

    [Fact]
    public void Two_objects_without_a_line_between_them_are_one_mistake()
    {
        var problem = Assert.Single(Only("apiVersion: v1\nkind: ConfigMap\ndata: {}\nkind: ConfigMap\napiVersion: v1\ndata: {}\n").Problems);
        Assert.Equal((YamlProblemCode.DuplicateKey, 4), (problem.Code, problem.Line));
        Assert.Equal("A second 'kind' begins another object. Put a line '---' before it.", problem.Message);
    }

    [Theory]
    [InlineData("image: perl\n  command: x", 2, "this line is indented deeper than the one above, which has a value already. Indent it like its neighbours.")]
    [InlineData("url: http://x: y", 1, "a second ': ' stands in this line. Put the value between quotes.")]
    [InlineData("a:b\nc: 1", 2, "the line above is no 'key: value', or this one is indented too far.")]
    [InlineData("a:\n  b: 1\n c: 2", 3, "this line is indented like none above that it could belong to. Indent it like its neighbours.")]
    [InlineData("a: 'it's'", 1, "text stands behind the end of a value. Put all of it between quotes; within single quotes an apostrophe is written twice.")]
    [InlineData("a: b\n- c", 2, "an entry of a list stands among the keys of a map. Indent it below the key of the list.")]
    [InlineData("a: |\n  b\nc", 3, "': ' is missing behind the key.")]
    [InlineData("- name: a\n value: b", 2, "a key stands among the entries of a list. Begin the line with '- ', or indent it like the keys of the entry that it belongs to.")]
    [InlineData("a: %d", 1, "a value cannot begin with '%'. Put it between quotes.")]
    [InlineData("a: ,b", 1, "a value cannot begin with ','. Put it between quotes.")]
    [InlineData("a: \"\\d+\"", 1, "'\\' between double quotes begins an escape, and there is none of this name. Write '\\\\', or use single quotes.")]
    [InlineData("a: \"x\nb: 1", 1, "the quotes that open here are not closed.")]
    [InlineData("a: 'x", 1, "the quotes that open here are not closed.")]
    [InlineData("a: - b", 1, "a list cannot begin in the line of its key. Begin it in the next line; or put the value between quotes when the text is meant.")]
    [InlineData("a: |x\n  b", 1, "behind '|' and '>' a text begins in the next line.")]
    [InlineData("a: {b: 1 c: 2}", 1, "a ',' or '}' is missing here.")]
    [InlineData("a: {b: 1\n", 1, "the '{' that opens here is not closed.")]
    [InlineData("a: [x y: 1 z: 2]", 1, "a ',' or ']' is missing here.")]
    [InlineData("a: [x, 'y[', \"]\", # ]\nb: 1", 1, "the '[' that opens here is not closed.")]
    [InlineData("a:\n\tb: 1", 1, "a tab indents this line. Indent with blanks.")]
    public void What_is_not_YAML_is_explained_to_who_wrote_it(string text, int line, string advice)
    {
        var problem = Assert.Single(Only(text).Problems);
        Assert.Equal((YamlProblemCode.Syntax, line, "The text is not YAML: " + advice), (problem.Code, problem.Line, problem.Message));
    }

    [Fact]
    public void Depth_size_and_aliases_are_bounded()
    {
        Assert.Equal(YamlProblemCode.TooDeep, OnlyProblem("a: " + new string('[', 100_000)));
        Assert.Equal(YamlProblemCode.TooDeep, OnlyProblem(string.Concat(Enumerable.Repeat("{\"a\":", 100_000)) + "1" + new string('}', 100_000)));
        Assert.Equal(YamlProblemCode.TooDeep, OnlyProblem(string.Concat(Enumerable.Repeat("- ", 5000))));
        Assert.Equal(YamlProblemCode.TooLarge, OnlyProblem("a: " + new string('b', 1000), new YamlReaderOptions { MaxDocumentLength = 500 }));

        var laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 30; i++)
            laughs.Append($"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}]\n");
        Assert.Equal(YamlProblemCode.TooManyAliases, OnlyProblem(laughs.ToString()));
    }

    [Fact]
    public void Anchors_and_merges_give_the_same_values_again()
    {
        var document = Only("base: &b {a: 1, c: 2}\none:\n  <<: *b\n  d: 3\ntwo: *b\n");
        Assert.Empty(document.Problems);
        var b = MapNode.Of(("a", 1L), ("c", 2L));
        Assert.True(MapNode.Of(("base", b), ("one", b.Set("d", 3L)), ("two", b)).Equals(document.Root));
    }

    [Fact]
    public void Random_edits_of_text_end_in_a_tree_or_a_problem()
    {
        const string Text = "a: &x {b: [1, 'two', \"thr\\u0065e\"], c: |+\n    d\n\n}\n---\ne: *x\n<<: {f: !!str 1}\n? g\n: >-\n  h\n  i\n...\n";
        var random = new Random(20260101);
        for (var round = 0; round < 20_000; round++)
        {
            var edited = new StringBuilder(Text);
            for (var edits = random.Next(1, 6); edits > 0; edits--)
            {
                var at = random.Next(edited.Length);
                if (random.Next(3) == 0)
                    edited.Remove(at, Math.Min(random.Next(1, 5), edited.Length - at));
                else
                    edited.Insert(at, " \n\t:-?[]{},&*!|>'\"%@`#x0\\\r\u0085\u2028😀"[random.Next(28)]);
            }
            foreach (var document in YamlReader.Read(edited.ToString()))
                Assert.True(document.Root is not null || document.HasErrors);
        }
    }

    private static (int Line, int Column) At(SourceOrigin? origin) => (origin!.Line, origin.Column);

    private static YamlDocument Only(string text, string file = "", YamlReaderOptions? options = null) =>
        Assert.Single(YamlReader.Read(text, file, options));

    private static YamlProblemCode OnlyProblem(string text, YamlReaderOptions? options = null) =>
        Assert.Single(Only(text, options: options).Problems).Code;
}
