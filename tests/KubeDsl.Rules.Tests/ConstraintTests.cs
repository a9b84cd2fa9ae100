using KubeDsl.Rules.Shapes;
using KubeDsl.Schema;
using KubeDsl.Schema.Constraints;

namespace KubeDsl.Rules.Tests;

public class ConstraintTests
{
    [Fact]
    public void EveryPath_ExistsInTheCatalogue() => Assert.Empty(
        ConstraintSet.Default.All.Where(constraint => ConstraintSet.TypeOf(constraint, Catalog.Default) is null).Select(constraint => $"line {constraint.Line}: {constraint}"));

    [Fact]
    public void EveryGroup_NamesFieldsOfItsType()
    {
        var groups = new[] { ConstraintKind.OneOf, ConstraintKind.AtMostOneOf, ConstraintKind.AnyOf };
        foreach (var constraint in ConstraintSet.Default.All)
            foreach (var term in constraint.Terms.Where(term => groups.Contains(term.Kind)))
                Assert.All(term.Arguments, field => Assert.NotNull(Catalog.Default.FindType(constraint.TypeName)!.FindField(field)));
    }

    [Fact]
    public void EveryType_CanBeChecked() =>
        Assert.All(Catalog.Default.TypeNames, name => Assert.NotNull(ShapeCatalog.Default.Find(name)));

    [Fact]
    public void EveryTypeOfARule_IsInTheCatalogue() => Assert.All(
        Values.ValueRules.All.SelectMany(rule => rule.Types), name => Assert.NotNull(Catalog.Default.FindType(name)));

    [Theory]
    [InlineData("core.v1.Pod.spec")]
    [InlineData("core.v1 required")]
    [InlineData("core.v1.Pod.spec range 5")]
    [InlineData("core.v1.Pod.spec keys")]
    [InlineData("core.v1.Pod.spec required;")]
    public void IllFormedLine_IsToldWithItsNumber(string line)
    {
        var error = Assert.Throws<FormatException>(() => ConstraintSet.Parse("# head\n" + line));

        Assert.Contains("Line 2", error.Message, StringComparison.Ordinal);
    }
}
