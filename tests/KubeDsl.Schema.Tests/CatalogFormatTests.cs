namespace KubeDsl.Schema.Tests;

/// <summary>A text that is not a catalogue is refused with the line that is wrong.</summary>
public sealed class CatalogFormatTests
{
    [Theory]
    [InlineData("mind v1 Pod", "'mind v1 Pod' is neither a kind nor a type")]
    [InlineData("kindv1 Pod", "'kindv1 Pod' is neither a kind nor a type")]
    [InlineData("type", "'type' is neither a kind nor a type")]
    [InlineData("kind v1 Pod", "'kind v1 Pod' lacks one of")]
    public void Wrong_head_is_refused_at_once(string text, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => Catalog.Parse(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("kind v1 Pod pods", "'kind v1 Pod pods' lacks one of")]
    [InlineData("kind v1 Pod pods global", "has the scope 'global'")]
    [InlineData("kind v1 Pod pods cluster introduced=old", "'old' is not a Kubernetes version")]
    public void Wrong_kind_is_refused_on_first_use(string text, string message)
    {
        var catalog = Catalog.Parse(text);
        Assert.Contains(message, Assert.Throws<FormatException>(() => catalog.FindKind("v1", "Pod")).Message, StringComparison.Ordinal);
        Assert.Contains(message, Assert.Throws<FormatException>(() => catalog.Kinds).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_facts_of_a_type_are_refused_on_first_use()
    {
        var type = Catalog.Parse("type x.v1.T in=1.30").FindType("x.v1.T")!;
        Assert.Contains("'1.30' is not a range of versions", Assert.Throws<FormatException>(() => type.First).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" name", "'name' of 'x.v1.T' has no type")]
    [InlineData(" names []string list=bag", "list kind 'bag'")]
    [InlineData(" mode string enum=A|B", "the closed set 'A|B', which has no name")]
    public void Wrong_field_is_refused_on_first_use(string line, string message)
    {
        var type = Catalog.Parse("type x.v1.T\n" + line).FindType("x.v1.T")!;
        Assert.Contains(message, Assert.Throws<FormatException>(() => type.Fields).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Type_without_fields_is_a_type()
    {
        var catalog = Catalog.Parse("type x.v1.Empty\ntype x.v1.Full\n a string");
        Assert.Empty(catalog.FindType("x.v1.Empty")!.Fields);
        Assert.Equal(["a"], catalog.FindType("x.v1.Full")!.Fields.Select(field => field.Name));
    }
}
