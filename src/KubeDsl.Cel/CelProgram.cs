using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;
using KubeDsl.Cel.Syntax;
using KubeDsl.Manifests;

namespace KubeDsl.Cel;

/// <summary>A compiled expression. Programs are immutable and may be used by many threads.</summary>
public sealed class CelProgram
{
    private readonly CelSource source;
    private readonly EvalNode root;
    private readonly int localCount;
    private readonly Lazy<double> estimatedCost;

    internal CelProgram(CelSource source, CelEnvironment environment, Expr expression, EvalNode root, int localCount)
    {
        this.source = source;
        this.root = root;
        this.localCount = localCount;
        Environment = environment;
        ResultType = expression.Type;
        estimatedCost = new Lazy<double>(() => CostEstimate.Of(expression));
        Variables = VariablesOf(expression);
    }

    /// <summary>The expression.</summary>
    public string Text => source.Text;

    /// <summary>The environment it was compiled in.</summary>
    public CelEnvironment Environment { get; }

    /// <summary>The type of its value as the checker found it; <see cref="CelType.Dyn"/> when it can be any.</summary>
    public CelType ResultType { get; }

    /// <summary>The names of the environment's variables that it refers to, in ordinal order.</summary>
    public IReadOnlyList<string> Variables { get; }

    /// <summary>
    /// About the most that one evaluation can cost in the API server's units, by the bounds of the declared types (see
    /// <see cref="CelType.MaxSize"/>); infinite where no bound is known. The server refuses the rule of a CRD above 10,000,000
    /// times the number of places where it can apply. Where the server's reckoning is not known the estimate is low.
    /// </summary>
    public double EstimatedCost => estimatedCost.Value;

    /// <summary>Evaluates the expression. It always ends: with a value, a <see cref="CelError"/> or a <see cref="CelUnknown"/>.</summary>
    /// <param name="activation">The variables, made by <see cref="CelEnvironment.NewActivation"/> of this program's environment.</param>
    /// <param name="limits">What it may take; null for <see cref="CelLimits.Default"/>.</param>
    /// <exception cref="ArgumentException">The activation belongs to another environment.</exception>
    /// <exception cref="OperationCanceledException">The limits' cancellation was asked for.</exception>
    public CelValue Evaluate(CelActivation activation, CelLimits? limits = null)
    {
        if (!ReferenceEquals(activation.Environment, Environment))
            throw new ArgumentException("The activation was made by another environment.", nameof(activation));
        try
        {
            return root.Evaluate(new Frame(activation, localCount, limits ?? CelLimits.Default));
        }
        catch (StepLimitException)
        {
            return new CelError(StepLimitException.Text).At(0);
        }
    }

    /// <summary>
    /// The nodes of the manifest that made the value what it is, the most telling first: for a rule that is not kept,
    /// where to point at. Evaluates the expression again; for findings, not for every resource.
    /// </summary>
    /// <param name="activation">As for <see cref="Evaluate"/>.</param>
    /// <param name="limits">What it may take; null for <see cref="CelLimits.Default"/>.</param>
    /// <returns>Nodes, each once; empty when the value does not come from a manifest.</returns>
    public IReadOnlyList<ManifestNode> Explain(CelActivation activation, CelLimits? limits = null)
    {
        var deciding = new List<ManifestNode>();
        try
        {
            root.Explain(new Frame(activation, localCount, limits ?? CelLimits.Default) { Deciding = deciding });
        }
        catch (StepLimitException)
        {
            // What was found so far is still true.
        }
        var seen = new HashSet<ManifestNode>(ReferenceComparer.Instance);
        return deciding.Where(seen.Add).ToArray();
    }

    /// <summary>The error with the line of the expression it is about and a caret under the place.</summary>
    public string Describe(CelError error) => error.Offset < 0 ? error.Message : source.Show(error.Offset, error.Message);

    /// <summary>The expression.</summary>
    public override string ToString() => Text;

    private static string[] VariablesOf(Expr root)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<Expr>();
        waiting.Push(root);
        while (waiting.Count > 0)
        {
            var expression = waiting.Pop();
            var symbol = (expression as IdentExpr)?.Symbol ?? (expression as SelectExpr)?.Symbol;
            if (symbol is { IsLocal: false, Value: null })
                names.Add(symbol.Name);
            if (expression is SelectExpr { Symbol: not null })
                continue;
            foreach (var child in expression.Children)
                waiting.Push(child);
        }
        return [.. names];
    }

    private sealed class ReferenceComparer : IEqualityComparer<ManifestNode>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(ManifestNode? x, ManifestNode? y) => ReferenceEquals(x, y);

        public int GetHashCode(ManifestNode node) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(node);
    }
}
