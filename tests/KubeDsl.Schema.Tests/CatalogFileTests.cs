using System.Text;
using KubeDsl.Tests;

namespace KubeDsl.Schema.Tests;

/// <summary>The committed file, as people review it and as the assembly embeds it.</summary>
public sealed class CatalogFileTests
{
    private const int LargestSize = 350 * 1024;

    private static readonly byte[] Bytes = File.ReadAllBytes(Repository.PathOf("src/KubeDsl.Schema/Data/catalog.txt"));

    [Fact]
    public void Assembly_embeds_the_committed_file() => Assert.Equal(Encoding.UTF8.GetString(Bytes), Catalog.Default.Source.ToString());

    [Fact]
    public void File_is_small_plain_ascii_with_line_feeds_only()
    {
        Assert.InRange(Bytes.Length, 1, LargestSize);
        Assert.DoesNotContain(Bytes, value => value is not (byte)'\n' and (< 0x20 or > 0x7E));
        Assert.Equal((byte)'\n', Bytes[^1]);
    }

    [Fact]
    public void Lines_are_in_ordinal_order_without_duplicates()
    {
        var lines = Catalog.Default.Source.ToString().TrimEnd('\n').Split('\n').Where(line => line[0] != '#').ToArray();
        AssertAscending(lines.Where(line => line.StartsWith("kind ", StringComparison.Ordinal)));
        AssertAscending(lines.Where(line => line.StartsWith("type ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]));
        AssertAscending(lines.Where(line => line[0] != ' ').Select(line => line[..4]).Distinct());
        foreach (var type in Catalog.Default.TypeNames)
            AssertAscending(Catalog.Default.FindType(type)!.Fields.Select(field => field.Name));
    }

    [Fact]
    public void Heading_names_the_range_of_versions() =>
        Assert.Contains($", {KubernetesVersion.Oldest} to {KubernetesVersion.Latest}.", Catalog.Default.Source.ToString().Split('\n')[0], StringComparison.Ordinal);

    private static void AssertAscending(IEnumerable<string> words)
    {
        string? before = null;
        foreach (var word in words)
        {
            Assert.True(before is null || string.CompareOrdinal(before, word) < 0, $"'{word}' must not follow '{before}'.");
            before = word;
        }
    }
}
