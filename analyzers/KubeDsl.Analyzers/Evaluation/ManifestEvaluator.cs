using KubeDsl.Analyzers.Evaluation.Dsl;
using KubeDsl.Analyzers.Evaluation.Interpretation;
using KubeDsl.Analyzers.Evaluation.Values;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Analyzers.Evaluation;

/// <summary>
/// Reads manifests from C# without running it: a <c>[Manifests]</c> member becomes the resources it returns, as far as they can be known.
/// </summary>
public sealed class ManifestEvaluator
{
    private readonly SourceKnowledge source;

    private ManifestEvaluator(SourceKnowledge source) => this.source = source;

    internal SourceKnowledge Source => source;

    /// <summary>An evaluator for the members of a compilation; null when it does not use KubeDsl.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="environment">The environment that members are told; null for what holds in every one.</param>
    public static ManifestEvaluator? For(Compilation compilation, string? environment = null)
    {
        var source = SourceKnowledge.Of(compilation, environment, default);
        return source is null ? null : new ManifestEvaluator(source);
    }

    /// <summary>What is known of one member. For several members of a compilation, <see cref="For"/> once is faster.</summary>
    public static EvaluatedMember Evaluate(Compilation compilation, ISymbol member, CancellationToken cancellation) =>
        For(compilation)?.Evaluate(member, cancellation) ?? new EvaluatedMember(member, [], isComplete: false, []);

    /// <summary>The members of the compilation with the <c>[Manifests]</c> attribute, in the order of the code.</summary>
    public IEnumerable<ISymbol> Members(CancellationToken cancellation)
    {
        foreach (var tree in source.Compilation.SyntaxTrees)
            foreach (var member in source.AttributedIn(tree, cancellation))
                if (member is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary } && DslSymbols.IsManifests(member))
                    yield return member;
    }

    /// <summary>What is known of one member. It does not throw; what cannot be followed is not known.</summary>
    public EvaluatedMember Evaluate(ISymbol member, CancellationToken cancellation)
    {
        var interpreter = new Interpreter(source, cancellation);
        try
        {
            return Collect(member, interpreter.RunMember(source.Own(member, cancellation)), interpreter);
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException)
        {
            // The last line of defence: a mistake of the evaluator must not become one of the user's.
            return new EvaluatedMember(member, [], isComplete: false, []);
        }
    }

    private EvaluatedMember Collect(ISymbol member, Value returned, Interpreter interpreter)
    {
        var isComplete = returned is NodeValue or SequenceValue { IsExact: true };
        IEnumerable<SequenceItem> items = returned switch
        {
            NodeValue node => [new SequenceItem(node)],
            SequenceValue sequence => sequence.Items,
            _ => [],
        };
        var resources = new List<EvaluatedResource>();
        foreach (var item in items)
        {
            if (item.Value is NodeValue { Node: MapNode map })
                resources.Add(new EvaluatedResource(new Manifest(Completion.Of(map)), item.IsCertain));
            else
                isComplete = false;
        }
        var problems = interpreter.Misuses
            .Select(misuse => source.Origins.LocationOf(misuse.Place) is { } place ? new EvaluationProblem(place, misuse.Message) : null)
            .OfType<EvaluationProblem>()
            .OrderBy(problem => problem.Location.SourceTree!.FilePath, StringComparer.Ordinal)
            .ThenBy(problem => problem.Location.SourceSpan.Start)
            .ToArray();
        return new EvaluatedMember(member, resources, isComplete, problems, interpreter.AnythingMayExist ? null : interpreter.Existing);
    }
}
