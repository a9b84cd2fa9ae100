using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Tests;

/// <summary>Evaluates texts of expressions.</summary>
internal static class Expressions
{
    public static CelValue Evaluate(string expression, CelEnvironment? environment = null, Action<CelActivation>? set = null)
    {
        environment ??= CelEnvironment.Kubernetes;
        var program = environment.Compile(expression, out var diagnostics);
        Assert.True(program is not null, string.Join("\n", diagnostics.Select(diagnostic => diagnostic.ToDisplayString())));
        var activation = environment.NewActivation();
        set?.Invoke(activation);
        return program!.Evaluate(activation);
    }

    public static string Refusal(string expression, CelEnvironment? environment = null)
    {
        var program = (environment ?? CelEnvironment.Kubernetes).Compile(expression, out var diagnostics);
        Assert.True(program is null, $"'{expression}' was accepted.");
        return diagnostics[0].ToString();
    }
}
