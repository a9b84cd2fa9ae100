using System.Collections.Concurrent;
using KubeDsl.Analyzers.Evaluation;
using KubeDsl.Analyzers.Evaluation.Interpretation;
using KubeDsl.Analyzers.Evaluation.Memory;
using KubeDsl.Manifests;
using KubeDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Analyzers.Judging;

/// <summary>Judges calls of the DSL one by one, by their arguments alone: what is malformed whatever the object is and becomes.</summary>
internal sealed class CallJudge(SourceKnowledge source, CheckOptions options)
{
    private readonly CheckOptions alone = options.ForErrorsAlone();

    // Most calls of a project are like some other call of it.
    private readonly ConcurrentDictionary<(string Type, MapNode Part), bool> fine = new();

    /// <summary>What is wrong with the arguments of calls and constructions in a file, and where.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="places">What was judged as part of a whole; nothing is said about it here.</param>
    /// <param name="cancellation">Stops the search.</param>
    public IEnumerable<(Finding Finding, Location Place)> Judge(SyntaxTree tree, JudgedPlaces places, CancellationToken cancellation)
    {
        foreach (var body in source.Texts.BodiesOf(tree))
            foreach (var node in source.Texts.NodesOf(body))
                foreach (var call in node.DescendantNodes())
                    if (ArgumentsOf(call) is { Arguments.Count: > 0 } arguments && arguments.Arguments.Any(argument => IsOpen(argument.Expression, places)))
                    {
                        cancellation.ThrowIfCancellationRequested();
                        foreach (var found in Judge(call, arguments, body, places, cancellation))
                            yield return found;
                    }
    }

    private IEnumerable<(Finding Finding, Location Place)> Judge(SyntaxNode call, ArgumentListSyntax arguments, BodyId body, JudgedPlaces places, CancellationToken cancellation)
    {
        if (Part(call, body, cancellation) is not { Class: { } type, Node: var map } || fine.ContainsKey((type.SchemaName, map)))
            yield break;
        var findings = type.IsResource
            ? Checker.Check(new ManifestSet("", [new Manifest(map)]), alone).Findings
            : Checker.CheckPart(type.SchemaName, map, alone);
        if (findings.Count == 0)
            fine.TryAdd((type.SchemaName, map), true);

        // What is wrong with the call as a whole shows in the whole.
        foreach (var finding in findings)
            if (source.Origins.LocationOf(finding.Origin) is { SourceTree: { } tree } place
                && tree == call.SyntaxTree
                && arguments.Span.Contains(place.SourceSpan)
                && !places.Contain(tree, place.SourceSpan))
                yield return (finding, place);
    }

    /// <summary>An object of which only that is known which the call says.</summary>
    private CallPart Part(SyntaxNode call, BodyId body, CancellationToken cancellation)
    {
        // In a list it says the same wherever it stands among the others.
        var item = source.Items.Of(body) is { } items && items.At(call.SpanStart) is >= 0 and var found && !items.IsUnfinished(found) ? items.NameOf(found) : null;
        var start = item is null ? source.Texts.StartOf(body) : source.Texts.PlaceOf(call)!.Value.Start;
        var key = $"part {body.Tree}:{body.Ordinal} {item} {call.SpanStart - start}-{call.Span.End - start}";
        if (source.Surroundings.Find(key, source.Texts.TextOf) is { Finding: CallPart known })
            return known;

        var interpreter = new Interpreter(source, cancellation);
        var part = CallPart.Nothing;
        try
        {
            if (source.OperationOf(call, cancellation) is { } operation && interpreter.PartOf(operation) is { Node: MapNode map } made)
                part = new CallPart(source.Dsl.ClassOf(made.Type), map);
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException)
        {
            return CallPart.Nothing;
        }
        if (item is null)
            interpreter.Recorded.Bodies.Add(body);
        if (!interpreter.Recorded.DependsOnCaller)
            source.Surroundings.Keep(key, new Remembered(interpreter.Recorded.Bodies.ToDictionary(read => read, source.Texts.TextOf), part));
        return part;
    }

    private static ArgumentListSyntax? ArgumentsOf(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax invocation => invocation.ArgumentList,
        BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
        _ => null,
    };

    // A lambda says nothing of the call that takes it; the calls in it are judged by themselves.
    private static bool IsOpen(ExpressionSyntax argument, JudgedPlaces places) =>
        argument is not AnonymousFunctionExpressionSyntax && !places.Contain(argument.SyntaxTree, argument.Span);
}
