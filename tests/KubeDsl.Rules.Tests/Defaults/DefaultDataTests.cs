using System.Text.RegularExpressions;
using KubeDsl.Manifests;
using KubeDsl.Rules.Defaults.Creation;
using KubeDsl.Rules.Defaults.Plans;
using KubeDsl.Rules.Defaults.Relations;
using KubeDsl.Schema;
using KubeDsl.Schema.Defaults;

namespace KubeDsl.Rules.Tests.Defaults;

public partial class DefaultDataTests
{
    [Fact]
    public void EveryPath_ExistsInTheCatalogue() => Assert.Empty(
        DefaultSet.Default.All.Where(line => DefaultSet.TypeOf(line, Catalog.Default) is null).Select(line => $"line {line.Line}: {line}"));

    [Fact]
    public void EveryValue_IsOneOfItsField()
    {
        foreach (var line in DefaultSet.Default.All.Where(line => line.Kind == DefaultKind.Value && line.Value != "null"))
        {
            var kind = DefaultSet.TypeOf(line, Catalog.Default)!.Kind;
            var value = DefaultValues.Parse(line.Value);
            var fits = kind switch
            {
                FieldTypeKind.Object => value is MapNode,
                FieldTypeKind.List => value is ListNode,
                FieldTypeKind.Int32 or FieldTypeKind.Int64 => value is IntegerNode,
                FieldTypeKind.Boolean => value is BooleanNode,
                FieldTypeKind.IntOrString => value is IntegerNode or StringNode,
                _ => value is StringNode,
            };
            Assert.True(fits, $"line {line.Line}: {line} is of the type {kind}, and its default is {line.Value}.");
        }
    }

    [Fact]
    public void EveryDefaultOfAClosedSet_IsInIt()
    {
        foreach (var line in DefaultSet.Default.All.Where(line => line.Kind == DefaultKind.Value && line.Value is ['"', _, .. _, '"']))
            if (FieldOf(line) is { EnumValues: { Count: > 0 } values })
                Assert.True(values.Any(value => '"' + value.Value + '"' == line.Value), $"line {line.Line}: {line.Value} is no value of {line}.");
    }

    [Fact]
    public void EveryCondition_NamesAFieldBesideIt()
    {
        foreach (var line in DefaultSet.Default.All.Where(line => line.Condition is not null))
        {
            var other = FieldOf(line)!.DeclaringType.FindField(line.Condition!.Field);
            Assert.True(other is not null, $"line {line.Line}: there is no field '{line.Condition.Field}' beside {line}.");
            if (other.EnumValues.Count > 0)
                Assert.All(line.Condition.Values, value => Assert.Contains(value, other.EnumValues.Select(known => known.Value)));
        }
    }

    [Fact]
    public void NothingIsSaidTwice() => Assert.Empty(DefaultSet.Default.All
        .GroupBy(line => $"{line} {line.Kind} {line.Condition?.Field}")
        .Where(group => group.Count() > 1)
        .Select(group => $"lines {string.Join(", ", group.Select(line => line.Line))}: {group.Key}"));

    [Fact]
    public void EveryTypeOfARelation_IsInTheCatalogue() =>
        Assert.All(RelationRules.TypeNames.Concat(CreationRules.TypeNames), name => Assert.NotNull(Catalog.Default.FindType(name)));

    /// <summary>What the documentation of a field calls its default is what the server writes, where it writes one.</summary>
    [Fact]
    public void DescribedDefaults_AreThoseOfTheData()
    {
        foreach (var line in DefaultSet.Default.All.Where(line => line.Kind == DefaultKind.Value && line.Value is not ("{}" or "null" or "\"0\"") && line.Condition is null))
        {
            // An amount of zero stands for "not set".
            if (FieldOf(line)?.Description is not { } description || DescribedDefault().Match(description) is not { Success: true } match)
                continue;
            var described = match.Groups["text"].Success ? match.Groups["text"].Value : match.Groups["bare"].Value;
            var value = line.Value.Trim('"', '[', ']').Trim('"');
            var isSame = described == value || (described == "0644" && value == "420") || (described is "the" or "that" or "all" or "no" or "a");
            Assert.True(isSame, $"line {line.Line}: {line} is described by \"{description}\", and the data says {line.Value}.");
        }
    }

    [Fact]
    public void EveryDefault_IsDescribed()
    {
        foreach (var line in DefaultSet.Default.All.Where(line => line.Kind == DefaultKind.Value && line.Value is not ("{}" or "null" or "\"\"") && line.Steps.Count == 1))
            if (FieldOf(line) is { Required: false, Description: { } description } field && !field.DeclaringType.Name.EndsWith("Status", StringComparison.Ordinal))
                Assert.True(
                    description.Contains("efault", StringComparison.Ordinal),
                    $"{line} defaults to {line.Value}, and its description does not say so: \"{description}\". Add it in src/KubeDsl.Schema/Data/descriptions.txt.");
    }

    [Theory]
    [InlineData("core.v1.Pod 5")]
    [InlineData("core.v1.Pod.spec")]
    [InlineData("core.v1 {}")]
    [InlineData("core.v1.Pod.spec word")]
    [InlineData("core.v1.Pod.spec {} when")]
    [InlineData("core.v1.Pod.spec {} when kind")]
    [InlineData("core.v1.Pod.spec {} unless kind Pod")]
    [InlineData("core.v1.Pod.spec {} since yesterday")]
    public void IllFormedLine_IsToldWithItsNumber(string line)
    {
        var error = Assert.Throws<FormatException>(() => DefaultSet.Parse("# head\n" + line));

        Assert.Contains("Line 2", error.Message, StringComparison.Ordinal);
    }

    private static FieldInfo? FieldOf(FieldDefault line)
    {
        var owner = line.TypeName;
        foreach (var step in line.Steps.Take(line.Steps.Count - 1))
            owner = Catalog.Default.FindType(owner)!.FindField(step)!.Type.TypeName!;
        return Catalog.Default.FindType(owner)!.FindField(line.Steps[^1]);
    }

    [GeneratedRegex(@"Defaults to (?:'(?<text>[^']*)'|(?<bare>[A-Za-z0-9%]+))")]
    private static partial Regex DescribedDefault();
}
