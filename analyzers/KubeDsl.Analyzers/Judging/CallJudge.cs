using System.Collections.Concurrent;
using KubeDsl.Analyzers.Evaluation;
using KubeDsl.Analyzers.Evaluation.Dsl;
using KubeDsl.Analyzers.Evaluation.Interpretation;
using KubeDsl.Manifests;
using KubeDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Judging;

/// <summary>Judges one call of the DSL by its arguments alone: what is malformed whatever the object is and becomes.</summary>
internal sealed class CallJudge(SourceKnowledge source, CheckOptions options)
{
    private readonly CheckOptions alone = options.ForErrorsAlone();

    // Most calls of a project are like some other call of it.
    private readonly ConcurrentDictionary<(string Type, MapNode Part), bool> fine = new();

    /// <summary>What is wrong with the arguments of a call or construction, and where.</summary>
    public IEnumerable<(Finding Finding, Location Place)> Judge(IOperation operation, CancellationToken cancellation)
    {
        if (Part(operation, cancellation) is not { } part || source.Dsl.ClassOf(part.Type) is not { } type || part.Node is not MapNode map)
            yield break;

        if (fine.ContainsKey((type.SchemaName, map)))
            yield break;
        var findings = type.IsResource
            ? Checker.Check(new ManifestSet("", [new Manifest(map)]), alone).Findings
            : Checker.CheckPart(type.SchemaName, map, alone);
        if (findings.Count == 0)
            fine.TryAdd((type.SchemaName, map), true);
        foreach (var finding in findings)
            if (source.Origins.LocationOf(finding.Origin) is { } place && IsArgumentOf(operation.Syntax, place))
                yield return (finding, place);
    }

    /// <summary>An object of which only that is known which the call says.</summary>
    private (ITypeSymbol Type, ManifestNode Node)? Part(IOperation operation, CancellationToken cancellation)
    {
        try
        {
            return new Interpreter(source, cancellation).PartOf(operation);
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException)
        {
            return null;
        }
    }

    // What is wrong with the call as a whole shows in the whole.
    private static bool IsArgumentOf(SyntaxNode call, Location place)
    {
        var arguments = call switch
        {
            Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax invocation => invocation.ArgumentList,
            Microsoft.CodeAnalysis.CSharp.Syntax.BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
            _ => null,
        };
        return arguments is not null && arguments.SyntaxTree == place.SourceTree && arguments.Span.Contains(place.SourceSpan);
    }
}
