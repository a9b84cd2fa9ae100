using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Tests.Evaluation;

public class BindingTests
{
    private static readonly CelEnvironment Environment = CelEnvironment.Kubernetes.WithBindings();

    [Theory]
    [InlineData("cel.bind(a, 1 + 2, a * a == 9)")]
    [InlineData("cel.bind(a, 'x', cel.bind(b, a + 'y', b == 'xy'))")]
    [InlineData("cel.bind(a, [1, 2], a.all(b, b in a))")]
    [InlineData("cel.bind(a, 1 / 0, true)")]
    public void Binding_GivesItsBodyTheValue(string expression) =>
        Assert.Equal(CelBool.True, Expressions.Evaluate(expression, Environment));

    [Theory]
    [InlineData("cel.bind('a', 1, true)", "argument must be a simple name")]
    [InlineData("cel.bind(a, 1, b)", "undeclared reference to 'b'")]
    [InlineData("cel.bind(a, 1, a == 'x')", "no matching overload")]
    public void Mistake_IsReported(string expression, string message) =>
        Assert.Contains(message, Expressions.Refusal(expression, Environment), StringComparison.Ordinal);

    [Fact]
    public void Binding_IsNotForAllExpressions() =>
        Assert.Contains("undeclared reference to 'cel'", Expressions.Refusal("cel.bind(a, 1, a == 1)"), StringComparison.Ordinal);

    [Fact]
    public void Environment_WithOneVariableMore_KeepsBindings() =>
        Assert.NotNull(Environment.WithVariable("self", KubeDsl.Cel.Checking.CelType.Int).Compile("cel.bind(a, self, a > 1)", out _));
}
