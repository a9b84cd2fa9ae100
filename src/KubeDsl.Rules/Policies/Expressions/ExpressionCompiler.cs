using KubeDsl.Cel;
using KubeDsl.Cel.Checking;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Policies.Expressions;

/// <summary>Compiles expressions of one object and collects what a server would refuse.</summary>
internal sealed class ExpressionCompiler
{
    private readonly List<ExpressionProblem> problems = [];

    public IReadOnlyList<ExpressionProblem> Problems => problems;

    public static bool IsBool(CelType type) => type.Kind == CelTypeKind.Bool;

    public static bool IsString(CelType type) => type.Kind == CelTypeKind.String;

    /// <summary>Compiles the expression in a field.</summary>
    /// <param name="part">The object that holds the field.</param>
    /// <param name="key">The field.</param>
    /// <param name="environment">What the expression may refer to.</param>
    /// <param name="accepts">The types that its value may have; null for any.</param>
    /// <param name="wanted">The type to name where it has another.</param>
    /// <returns>The program; null where there is no text, or the server would refuse it.</returns>
    public CelProgram? Compile(ObjectView part, string key, CelEnvironment environment, Func<CelType, bool>? accepts = null, string wanted = "")
    {
        if (part.Text(key) is not { } text || text.Trim().Length == 0)
            return null;
        if (environment.Compile(text, out var diagnostics) is not { } program)
        {
            problems.AddRange(ExpressionProblem.Of(part, key, diagnostics));
            return null;
        }
        if (accepts?.Invoke(program.ResultType) != false)
            return program;
        problems.Add(new ExpressionProblem(part.At(key), $"The expression gives a value of the type '{program.ResultType}', and '{wanted}' is wanted. Correct it."));
        return null;
    }
}
