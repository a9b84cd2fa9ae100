using System.Text.RegularExpressions;
using KubeDsl.Tests;

namespace KubeDsl.Schema.Tests;

public sealed partial class DescriptionFileTests
{
    private const string Source = "src/KubeDsl.Schema/Data/descriptions.txt";

    private static readonly string[] GenericFields = ["apiVersion", "kind", "metadata"];

    private static readonly TypeInfo[] Types = [.. Catalog.Default.TypeNames.Select(name => Catalog.Default.FindType(name)!)];

    private static readonly (string Name, string Text)[] Lines =
        [.. File.ReadAllText(Repository.PathOf(Source)).Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(Split)];

    [Fact]
    public void Every_type_and_field_is_described()
    {
        var missing = Types.Where(type => type.Description is null).Select(type => type.ShortName)
            .Concat(Types.SelectMany(type => type.Fields).Where(field => field.Description is null).Select(field => $"{field.DeclaringType.ShortName}.{field.Name}"))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        Assert.True(missing.Length == 0, $"{Source} lacks {missing.Length} lines:\n{string.Join("\n", missing)}");
    }

    [Fact]
    public void Every_line_describes_something()
    {
        var known = new SortedSet<string>(StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        var lines = Lines.Select(line => line.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var type in Types)
        {
            Use(type.Name, type.ShortName);
            foreach (var field in type.Fields)
                Use($"{type.Name}.{field.Name}", $"{type.ShortName}.{field.Name}", $"*.{field.Name}");
        }

        var idle = lines.Except(used).Order(StringComparer.Ordinal).Select(name => known.Contains(name)
            ? $"'{name}' is never used: more exact lines cover all it stands for."
            : $"'{name}' is no type or field of the catalogue.{(Nearest(name, known) is { } right ? $" Did you mean '{right}'?" : "")}").ToArray();
        Assert.True(idle.Length == 0, $"{Source}:\n{string.Join("\n", idle)}");

        void Use(params string[] names)
        {
            known.UnionWith(names);
            if (names.FirstOrDefault(lines.Contains) is { } name)
                used.Add(name);
        }
    }

    [Fact]
    public void Only_what_every_object_has_is_described_for_all_types_at_once()
    {
        Assert.Equal(GenericFields, Lines.Where(line => line.Name.StartsWith("*.", StringComparison.Ordinal)).Select(line => line.Name[2..]));
        var own = Lines.Select(line => line.Name).ToHashSet(StringComparer.Ordinal);
        var wrong = Types.Where(type => type.FindField("metadata") is null && !type.Name.StartsWith("meta.v1.", StringComparison.Ordinal))
            .SelectMany(type => type.Fields).Where(field => GenericFields.Contains(field.Name))
            .Where(field => !own.Contains($"{field.DeclaringType.ShortName}.{field.Name}") && !own.Contains(field.ToString()))
            .Select(field => $"'{field}' is no part of an object's head and needs a line of its own.").ToArray();
        Assert.True(wrong.Length == 0, $"{Source}:\n{string.Join("\n", wrong)}");
    }

    [Fact]
    public void Lines_are_in_ordinal_order_and_none_is_twice()
    {
        var wrong = Lines.Zip(Lines.Skip(1)).Where(pair => string.CompareOrdinal(pair.First.Name, pair.Second.Name) >= 0)
            .Select(pair => $"'{pair.Second.Name}' must stand before '{pair.First.Name}', and only once.").ToArray();
        Assert.True(wrong.Length == 0, $"{Source}:\n{string.Join("\n", wrong)}");
    }

    [Fact]
    public void Texts_are_short_plain_sentences()
    {
        var wrong = Lines.Where(line => !Sentence().IsMatch(line.Text)).Select(line => $"{line.Name}: {line.Text}").ToArray();
        Assert.True(wrong.Length == 0, $"{Source}: a text has 16 to 140 ASCII characters, no markup and no double spaces, and ends with a full stop:\n{string.Join("\n", wrong)}");
    }

    // Neither tabs nor line breaks, backquotes, double quotes or tags; a placeholder such as $(NAME) is fine.
    [GeneratedRegex(@"^(?=.{16,140}\z)(?!.*  )[A-Z'][ -~-[`""<>]]*\.\z")]
    private static partial Regex Sentence();

    // The part after the last dot is looked at on its own, so that the advice names a field of the right type where there is one.
    private static string? Nearest(string name, SortedSet<string> known)
    {
        var owner = name[..(name.LastIndexOf('.') + 1)];
        return Spelling.Closest(name, known.Where(candidate => candidate.StartsWith(owner, StringComparison.Ordinal))) ?? Spelling.Closest(name, known);
    }

    private static (string Name, string Text) Split(string line)
    {
        var tab = line.IndexOf('\t');
        Assert.True(tab > 0, $"{Source}: no tab in '{line}'.");
        return (line[..tab], line[(tab + 1)..]);
    }
}
