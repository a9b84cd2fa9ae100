using System.Globalization;
using System.Text;
using KubeDsl.Analyzers.Evaluation.Memory;
using KubeDsl.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <content>
/// Calls that depend on nothing but their arguments and on what they read are run once, as long as that stays as it is: an edit runs what it
/// touches and what leads there.
/// </content>
internal sealed partial class Interpreter
{
    // Far from the bound of depth, so that what is remembered is what a run would have found.
    private const int KeptDepth = DepthLimit / 2;

    private Recording recording = new();
    private int deepest;

    /// <summary>What the run has gone by.</summary>
    public Recording Recorded => recording;

    private IOperation? BodyOf(IMethodSymbol method)
    {
        var body = source.BodyOf(method, cancellation);
        if ((body is null ? source.BodyIdOf(method) : source.Texts.BodyOf(body.Syntax)) is { } id)
            recording.Bodies.Add(id);
        return body;
    }

    private IOperation? InitializerOf(ISymbol member)
    {
        var initializer = source.InitializerOf(member, cancellation);
        if (initializer is not null && source.Texts.BodyOf(initializer.Syntax) is { } id)
            recording.Bodies.Add(id);
        return initializer;
    }

    private Value? Remember(string key, State state, Func<Value?> run)
    {
        if (frame.Depth <= KeptDepth
            && source.Surroundings.Find(key, source.Texts.TextOf) is { Finding: KeptCall kept } found
            && steps + kept.Steps <= StepLimit
            && !RunsAnyOf(found.Texts))
            return Replay(kept, found, state);

        var outer = (recording, misuses, existing, unstable, AnythingMayExist, deepest, steps);
        (recording, misuses, existing, unstable, AnythingMayExist, deepest) = (new Recording(), [], [], new HashSet<ISymbol>(SymbolEqualityComparer.Default), false, frame.Depth);
        try
        {
            var value = run();
            var depth = deepest - frame.Depth;
            if (value is not null && !recording.DependsOnCaller && depth <= KeptDepth && KeptValue.Of(value, state, source) is { } result)
                source.Surroundings.Keep(key, new Remembered(
                    recording.Bodies.ToDictionary(body => body, source.Texts.TextOf),
                    new KeptCall(result, misuses, existing, AnythingMayExist, steps - outer.steps, depth)));
            return value;
        }
        finally
        {
            outer.recording.Add(recording);
            outer.misuses.UnionWith(misuses);
            outer.existing.UnionWith(existing);
            (recording, misuses, existing, unstable, AnythingMayExist, deepest) =
                (outer.recording, outer.misuses, outer.existing, outer.unstable, outer.AnythingMayExist || AnythingMayExist, Math.Max(outer.deepest, deepest));
        }
    }

    private Value Replay(KeptCall kept, Remembered found, State state)
    {
        cancellation.ThrowIfCancellationRequested();
        recording.Bodies.UnionWith(found.Texts.Keys);
        misuses.UnionWith(kept.Misuses);
        existing.UnionWith(kept.Existing);
        AnythingMayExist |= kept.AnythingMayExist;
        deepest = Math.Max(deepest, frame.Depth + kept.Depth);
        steps += kept.Steps;
        return kept.Result.Revive(source, content => Allocate(content, state));
    }

    // A circle is not followed; here it would be met.
    private bool RunsAnyOf(IReadOnlyDictionary<BodyId, string> bodies)
    {
        for (var caller = frame; caller is not null; caller = caller.Caller)
            if (caller.Method is IMethodSymbol method && source.BodyIdOf(method) is { } body && bodies.ContainsKey(body))
                return true;
        return false;
    }

    /// <summary>What a call depends on besides what it reads; null when that cannot be told.</summary>
    private string? KeyOf(IMethodSymbol method, IReadOnlyList<Value> arguments)
    {
        if (!method.IsStatic || method.IsGenericMethod || method.ContainingType is not { IsGenericType: false } || source.BodyIdOf(method) is not { } body)
            return null;
        var key = new StringBuilder().Append("call ").Append(body.Tree).Append(':').Append(body.Ordinal);
        foreach (var argument in arguments)
            if (!TryAppend(argument, key))
                return null;
        return key.ToString();
    }

    private bool TryAppend(Value argument, StringBuilder key)
    {
        switch (argument)
        {
            case UnknownValue:
                key.Append("|?");
                return true;
            case ConstantValue constant:
                return TryAppend(constant, key);
            case RecordValue record:
                key.Append("|{").Append(record.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));
                foreach (var member in record.Members.OrderBy(member => member.Key, StringComparer.Ordinal))
                {
                    key.Append(' ').Append(member.Key);
                    if (!TryAppend(member.Value, key))
                        return false;
                }
                key.Append('}');
                return true;
            default:
                return false;
        }
    }

    private bool TryAppend(ConstantValue constant, StringBuilder key)
    {
        var text = constant.Value switch
        {
            null => "null",
            string known => known,
            IFormattable known => known.ToString(null, CultureInfo.InvariantCulture),
            bool or char => constant.Value.ToString(),
            _ => null,
        };
        if (text is null)
            return false;
        key.Append('|').Append(constant.Value?.GetType().Name).Append(text.Length).Append(':').Append(text);
        if (constant.Type is { } type)
            key.Append(' ').Append(type.SpecialType == SpecialType.None ? type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) : type.SpecialType.ToString());
        if ((constant.Origin ?? source.Origins.Of(constant.Syntax)) is { } origin)
            key.Append('@').Append(origin.File).Append(',').Append(origin.Column).Append(',').Append(origin.EndColumn).Append(',').Append(origin.EndLine);
        return true;
    }
}
