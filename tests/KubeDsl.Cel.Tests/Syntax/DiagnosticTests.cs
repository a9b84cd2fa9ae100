using KubeDsl.Cel.Checking;

namespace KubeDsl.Cel.Tests.Syntax;

public class DiagnosticTests
{
    [Theory]
    [InlineData("self > > 1", "1:8: Syntax error: mismatched input '>' expecting")]
    [InlineData("1 +", "1:4: Syntax error: mismatched input '<EOF>' expecting")]
    [InlineData("'abc", "1:1: Syntax error: token recognition error")]
    [InlineData("a.`b`", "1:3: unsupported syntax: '`'")]
    [InlineData("[1, 2", "1:6: Syntax error: mismatched input '<EOF>' expecting ']'")]
    [InlineData("package", "1:1: reserved identifier: package")]
    [InlineData("has(a)", "1:5: invalid argument to has() macro")]
    [InlineData("[1].all(1, true)", "1:9: argument must be a simple name")]
    [InlineData("9223372036854775808", "1:1: invalid int literal")]
    [InlineData("'\\ud800'", "1:2: invalid unicode code point")]
    [InlineData("#", "1:1: Syntax error: token recognition error at: '#'")]
    public void Mistake_IsShownWhereItIs(string expression, string start) =>
        Assert.StartsWith(start, Expressions.Refusal(expression), StringComparison.Ordinal);

    [Fact]
    public void Mistake_InALaterLine_IsShownWithACaret()
    {
        Assert.Null(CelEnvironment.Kubernetes.Compile("true &&\n  '😀' == nope", out var diagnostics));

        Assert.Equal("2:10: undeclared reference to 'nope' (in container '')\n |   '😀' == nope\n | .........^", diagnostics[0].ToDisplayString());
    }

    [Fact]
    public void Mistakes_OfTypes_AreAllReported()
    {
        CelEnvironment.Kubernetes.Compile("nope == 1 && also == 2", out var diagnostics);

        Assert.Equal(["1:1: undeclared reference to 'nope' (in container '')", "1:14: undeclared reference to 'also' (in container '')"], diagnostics.Select(each => each.ToString()));
    }

    [Theory]
    [InlineData("(", 300)]
    [InlineData("[", 300)]
    [InlineData("!(", 300)]
    [InlineData("true ? 1 : ", 400)]
    [InlineData("1 + ", 5000)]
    [InlineData("{1: ", 100_000)]
    public void Nesting_BeyondTheLimit_IsRefusedNotOverflowing(string part, int count) =>
        Assert.Null(CelEnvironment.Kubernetes.Compile(string.Concat(Enumerable.Repeat(part, count)), out _));

    [Fact]
    public void LongChains_OfLogic_AreAccepted() =>
        Assert.NotNull(CelEnvironment.Kubernetes.Compile(string.Join(" && ", Enumerable.Repeat("true", 5000)), out _));

    [Fact]
    public void Comments_AreNoPartOfTheExpression() =>
        Assert.Equal("3", Expressions.Evaluate("1 + // one\n2 // two").ToString());

    [Fact]
    public void Field_ThatIsNotDeclared_IsRefusedAtTheDot()
    {
        var environment = CelEnvironment.Kubernetes.WithVariable("self", CelObjectType.Of("Spec", new CelField("x", CelType.Int)));

        Assert.Equal("1:5: undefined field 'y'", Expressions.Refusal("self.y > 1", environment));
    }

    [Theory]
    [InlineData("self.n == null", "1:8: found no matching overload for '_==_' applied to '(int, null)'")]
    [InlineData("self.n.all(x, true)", "1:5: expression of type 'int' cannot be range of a comprehension (must be list, map, or dynamic)")]
    [InlineData("self.s + 1", "1:8: found no matching overload for '_+_' applied to '(string, int)'")]
    [InlineData("self.s.matches('[')", "1:16: invalid matches argument")]
    [InlineData("self.n.x", "1:7: type 'int' does not support field selection")]
    [InlineData("self.s.reverse()", "1:15: found no matching overload for 'reverse' applied to 'string.()'")]
    public void Types_ThatDoNotFit_AreRefused(string expression, string expected)
    {
        var self = CelObjectType.Of("Spec", new CelField("n", CelType.Int), new CelField("s", CelType.String), new CelField("t", CelType.Timestamp));

        Assert.Equal(expected, Expressions.Refusal(expression, CelEnvironment.Kubernetes.WithVariable("self", self)));
    }

    [Theory]
    [InlineData("self.t == null", "bool")]
    [InlineData("self.?n.orValue(3)", "int")]
    [InlineData("{'a': [self.n]}", "map(string, list(int))")]
    [InlineData("self.list.map(x, x.size())", "list(int)")]
    [InlineData("self.?list[?0]", "optional_type(string)")]
    [InlineData("[[], [1]]", "list(list(int))")]
    [InlineData("type(self.n)", "type(int)")]
    [InlineData("true ? self.n : dyn('x')", "dyn")]
    public void Type_OfAnExpression_IsFound(string expression, string type)
    {
        var self = CelObjectType.Of(
            "Spec", new CelField("n", CelType.Int), new CelField("t", CelType.Timestamp), new CelField("list", CelType.List(CelType.String)));
        var program = CelEnvironment.Kubernetes.WithVariable("self", self).Compile(expression, out var diagnostics);

        Assert.True(program is not null, string.Join("\n", diagnostics));
        Assert.Equal(type, program.ResultType.ToString());
    }
}
