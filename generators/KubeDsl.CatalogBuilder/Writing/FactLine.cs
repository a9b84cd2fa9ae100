using System.Text;
using KubeDsl.Schema;

namespace KubeDsl.CatalogBuilder.Writing;

/// <summary>A line that ends in facts; a fact that says nothing is left out.</summary>
internal sealed class FactLine(string start)
{
    private readonly StringBuilder text = new(start);

    public void Add(string word, bool holds)
    {
        if (holds)
            text.Append(' ').Append(word);
    }

    public void Add(string name, string? value)
    {
        if (value is not null)
            text.Append(' ').Append(name).Append('=').Append(value);
    }

    public void Add(string name, VersionRange range)
    {
        if (range != VersionRange.All)
            Add(name, range.ToString());
    }

    public override string ToString() => text.ToString();
}
