using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;
using KubeDsl.Cel.Syntax;

namespace KubeDsl.Cel;

/// <summary>The outcome of compiling an expression.</summary>
internal sealed record Compilation(CelProgram? Program, IReadOnlyList<CelDiagnostic> Diagnostics)
{
    public static Compilation Of(string expression, CelEnvironment environment)
    {
        var source = new CelSource(expression);
        var diagnostics = new List<CelDiagnostic>();
        void Report(int offset, string message) => diagnostics.Add(new CelDiagnostic(source, offset, message));

        Expr root;
        try
        {
            root = Parser.Parse(expression);
        }
        catch (CelSyntaxException failure)
        {
            Report(failure.Offset, failure.Message);
            return new Compilation(null, diagnostics);
        }

        var checker = Checker.Check(root, environment, Report);
        if (diagnostics.Count == 0)
            new LiteralChecks(Report).Check(root);
        if (diagnostics.Count > 0)
            return new Compilation(null, diagnostics.OrderBy(diagnostic => diagnostic.Offset).ToArray());
        return new Compilation(new CelProgram(source, environment, root, Planner.Plan(root), checker.LocalCount), []);
    }
}
