using KubeDsl.Cel.Checking;

namespace KubeDsl.Cel.Tests.Checking;

public class CostEstimateTests
{
    /// <summary>What the API server allows one rule.</summary>
    private const double Limit = 10_000_000;

    private static readonly CelType Text = CelType.String.WithMaxSize(3_145_726);

    private static readonly CelEnvironment Environment = CelEnvironment.Kubernetes.WithVariable("self", CelObjectType.Of(
        "Spec",
        new CelField("n", CelType.Int),
        new CelField("text", Text),
        new CelField("short", CelType.String.WithMaxSize(40)),
        new CelField("time", CelType.Duration),
        new CelField("few", CelType.List(CelType.String.WithMaxSize(40)).WithMaxSize(10)),
        new CelField("many", CelType.List(Text).WithMaxSize(1_048_575)),
        new CelField("map", CelType.Map(CelType.String, Text).WithMaxSize(300_000))));

    [Theory]
    [InlineData("self.n > 1 && has(self.text)")]
    [InlineData("self.text.matches('^[a-z0-9]([-a-z0-9]*[a-z0-9])?$')")]
    [InlineData("self.text.startsWith('a') || self.text == 'b'")]
    [InlineData("self.few.all(a, self.few.exists_one(b, a == b))")]
    [InlineData("self.many.all(a, size(a) > 1)")]
    [InlineData("self.map.map(k, size(k)).sum() < 100 || self.few.filter(a, a != '').size() > 1")]
    [InlineData("self.few.all(a, a.split('-')[0] < a.split('-')[1])")]
    [InlineData("self.?few.orValue([]).size() < 3 && self.?short.orValue('') != self.text")]
    [InlineData("url(self.text).getScheme() == 'https' && string(self.n) != string(self.time)")]
    public void Rule_ThatTheServerAccepts_StaysBelowTheLimit(string expression) =>
        Assert.InRange(Compile(expression).EstimatedCost, 0, Limit);

    [Theory]
    [InlineData("self.many.all(a, self.many.all(b, a != b))")]
    [InlineData("'got ' + string(self.n) != ''")]
    [InlineData("'got ' + string(self.time) != ''")]
    [InlineData("url(self.text).getHost().contains('x')")]
    [InlineData("self.?few.orValue([]).all(a, a != '')")]
    [InlineData("self.map[?'k'].orValue('').matches('^a$')")]
    [InlineData("self.many.all(a, a.contains('abc'))")]
    public void Rule_ThatTheServerRefuses_ExceedsTheLimit(string expression)
    {
        var cost = Compile(expression).EstimatedCost;
        Assert.True(cost > Limit, $"{expression} costs {cost}");
    }

    private static CelProgram Compile(string expression)
    {
        var program = Environment.Compile(expression, out var diagnostics);
        Assert.True(program is not null, string.Join("\n", diagnostics));
        return program;
    }
}
