using System.Collections.Immutable;
using KubeDsl.Analyzers.Evaluation.Dsl;
using KubeDsl.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <content>Calls of methods and functions.</content>
internal sealed partial class Interpreter
{
    private Value Invoke(IInvocationOperation call, State state)
    {
        var method = call.TargetMethod;
        if (dsl.MemberOf(method) is { } member)
            return InvokeDsl(member, method, call.Instance, call.Arguments, call, state);

        var self = call.Instance is null ? null : Evaluate(call.Instance, state);
        var arguments = Arguments(method, call.Arguments, state);
        if (self is NoValue || arguments.Any(argument => argument is NoValue))
            return NoValue.Instance;
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return self is FunctionValue function && !method.Parameters.Any(IsByReference) ? Apply(function, arguments, state) : Forget(self, arguments, call, state);
        if (dsl.IsNode(method.ContainingType))
            return InvokeNode(method, self, arguments, call, state);
        if (InvokeKnown(method, self, arguments, call, state) is { } known)
            return known;
        return InvokeSource(method, self, arguments, call.IsVirtual, state) ?? Forget(self, arguments, call, state);
    }

    /// <summary>The arguments in the order of the parameters.</summary>
    private Value[] Arguments(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, State state)
    {
        var values = new Value[method.Parameters.Length];
        foreach (var argument in arguments)
        {
            var value = Evaluate(argument.Value, state);
            if (argument.Parameter is not { } parameter || parameter.Ordinal >= values.Length)
                continue;
            values[parameter.Ordinal] = value;

            // The line of a call changes when the body that it is in moves.
            recording.DependsOnCaller |= argument.ArgumentKind == ArgumentKind.DefaultValue && IsFilledIn(parameter) && dsl.MemberOf(method) is null;
        }
        for (var i = 0; i < values.Length; i++)
            values[i] ??= UnknownValue.Instance;
        return values;
    }

    /// <summary>A call of something unknown: it may change what it is given.</summary>
    private UnknownValue Forget(Value? self, IEnumerable<Value> arguments, IInvocationOperation call, State state)
    {
        if (self is not null)
            state.Escape(self);
        foreach (var argument in arguments)
            state.Escape(argument);
        foreach (var argument in call.Arguments)
        {
            AnythingMayExist |= DslSymbols.IsContext(argument.Value.Type);
            if (argument.Parameter is { RefKind: RefKind.Out or RefKind.Ref })
                Assign(argument.Value, UnknownValue.Instance, state);
        }
        return UnknownValue.Instance;
    }

    /// <summary>Runs a method of this compilation; null when that is not possible.</summary>
    private Value? InvokeSource(IMethodSymbol method, Value? self, IReadOnlyList<Value> arguments, bool isVirtual, State state)
    {
        var called = isVirtual ? Implementation(method, self, state) : method;
        if (called is null || called.IsAsync || called.Parameters.Any(IsByReference) || (called.IsStatic && (called.IsVirtual || called.IsAbstract)))
            return null;
        var definition = called.OriginalDefinition.PartialImplementationPart ?? called.OriginalDefinition;
        return self is null && KeyOf(definition, arguments) is { } key
            ? Remember(key, state, () => RunList(key, definition, arguments, state) ?? RunSource(definition, self, arguments, state))
            : RunSource(definition, self, arguments, state);
    }

    private static bool IsByReference(IParameterSymbol parameter) => parameter.RefKind is RefKind.Out or RefKind.Ref;

    private Value? RunSource(IMethodSymbol definition, Value? self, IReadOnlyList<Value> arguments, State state, ImmutableDictionary<ISymbol, Value>? seen = null)
    {
        if (BodyOf(definition) is not { } body)
            return null;

        var isLocal = definition.MethodKind == MethodKind.LocalFunction;
        if (isLocal)
            foreach (var variable in source.AssignedIn(body))
                if (!SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, definition))
                    unstable.Add(variable);
        var locals = isLocal ? seen ?? state.Locals : State.NoLocals;
        return Call(definition, inner => Run(body, inner), isLocal ? frame.Self : self, WithArguments(locals, definition, arguments), SourceKnowledge.IsIterator(body), arguments, state);
    }

    private static ImmutableDictionary<ISymbol, Value> WithArguments(ImmutableDictionary<ISymbol, Value> locals, IMethodSymbol method, IReadOnlyList<Value> arguments)
    {
        for (var i = 0; i < method.Parameters.Length && i < arguments.Count; i++)
            locals = locals.SetItem(method.Parameters[i], arguments[i]);
        return locals;
    }

    private IMethodSymbol? Implementation(IMethodSymbol method, Value? self, State state)
    {
        if (method is { IsVirtual: false, IsAbstract: false, IsOverride: false } && method.ContainingType.TypeKind != TypeKind.Interface)
            return method;
        if (self is null || state.Content(self) is not RecordValue record)
            return method.ContainingType.IsSealed ? method : null;
        if (method.ContainingType.TypeKind == TypeKind.Interface)
            return record.Type.FindImplementationForInterfaceMember(method) as IMethodSymbol;
        for (var type = record.Type; type is not null; type = type.BaseType)
            foreach (var member in type.GetMembers(method.Name).OfType<IMethodSymbol>())
                for (var overridden = member; overridden is not null; overridden = overridden.OverriddenMethod)
                    if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, method.OriginalDefinition))
                        return member;
        return null;
    }

    private FunctionValue Lambda(IAnonymousFunctionOperation lambda, State state)
    {
        var (seen, assigned) = source.CapturedBy(lambda, cancellation);
        unstable.UnionWith(assigned);
        return new FunctionValue(lambda, seen, state.Locals, frame.Self, assignments);
    }

    private FunctionValue MethodAsValue(IMethodReferenceOperation reference, State state)
    {
        var method = reference.Method;
        var (seen, assigned) = method.MethodKind == MethodKind.LocalFunction ? source.CapturedBy(method.OriginalDefinition, cancellation) : ([], []);
        unstable.UnionWith(assigned);
        return new FunctionValue(method, seen, state.Locals, reference.Instance is null ? null : Evaluate(reference.Instance, state), assignments);
    }

    /// <summary>Calls a function value.</summary>
    private Value Apply(FunctionValue function, IReadOnlyList<Value> arguments, State state)
    {
        if (function.Lambda is not { } lambda)
            return ApplyMethod(function, arguments, state);

        var locals = StillKnown(function.Locals, function.MadeAt);
        for (var i = 0; i < lambda.Symbol.Parameters.Length; i++)
            locals = locals.SetItem(lambda.Symbol.Parameters[i], i < arguments.Count ? arguments[i] : UnknownValue.Instance);
        return Call(lambda.Symbol, inner => Run(lambda.Body, inner), function.Self, locals, isIterator: false, arguments, state);
    }

    /// <summary>The variables as they were when a function was made, without those that have been assigned since.</summary>
    private ImmutableDictionary<ISymbol, Value> StillKnown(ImmutableDictionary<ISymbol, Value> locals, int madeAt)
    {
        foreach (var assignment in assignedAt)
            if (assignment.Value > madeAt && locals.ContainsKey(assignment.Key))
                locals = locals.SetItem(assignment.Key, UnknownValue.Instance);
        return locals;
    }

    private Value ApplyMethod(FunctionValue function, IReadOnlyList<Value> arguments, State state)
    {
        var method = function.Method!;
        if (dsl.MemberOf(method) is { } member)
        {
            var receiver = function.Self ?? (method.IsExtensionMethod && arguments.Count > 0 ? arguments[0] : null);
            return ApplyDsl(member, method, receiver, function.Self is null && method.IsExtensionMethod ? [.. arguments.Skip(1)] : arguments, null, state);
        }
        var value = method.MethodKind == MethodKind.LocalFunction && !method.IsAsync && !method.Parameters.Any(IsByReference)
            ? RunSource(method.OriginalDefinition, function.Self, arguments, state, StillKnown(function.Locals, function.MadeAt))
            : InvokeSource(method, function.Self, arguments, method.IsVirtual || method.IsAbstract || method.IsOverride, state);
        if (value is not null)
            return value;
        foreach (var argument in arguments)
            state.Escape(argument);
        return UnknownValue.Instance;
    }

    /// <summary>What an iterator returns when it is enumerated.</summary>
    private SequenceValue Iterate(ISymbol method, Func<State, Flow> run, Value? self, ImmutableDictionary<ISymbol, Value> locals, State state)
    {
        var caller = frame;
        var inner = new State(locals, state.Heap, state.Views);
        var output = Allocate(SequenceValue.Empty, inner);
        frame = new Frame(caller, method, self, output);
        try
        {
            var flow = run(inner);
            if (Joining.Of(flow.Next, flow.Exit) is not { } end)
                return SequenceValue.Empty;
            state.Heap = end.Heap;
            return end.Items(output) ?? SequenceValue.Open;
        }
        finally
        {
            frame = caller;
        }
    }

    private Value Call(ISymbol method, Func<State, Flow> run, Value? self, ImmutableDictionary<ISymbol, Value> locals, bool isIterator, IReadOnlyList<Value> arguments, State state)
    {
        var caller = frame;
        var heap = state.Heap;
        try
        {
            if (frame.Depth >= DepthLimit || frame.Runs(method))
                throw OutOfBounds();
            deepest = Math.Max(deepest, frame.Depth + 1);
            if (isIterator)
                return Lazily(state, () => Iterate(method, run, self, locals, state));

            var inner = new State(locals, state.Heap, state.Views);
            frame = new Frame(caller, method, self, null);
            var flow = run(inner);
            if (Joining.Of(flow.Next, flow.Exit) is not { } end)
                return NoValue.Instance;
            state.Heap = end.Heap;
            return flow.Result ?? UnknownValue.Instance;
        }
        catch (NotUnderstoodException)
        {
            AnythingMayExist = true;
            state.Heap = heap;
            if (self is not null)
                state.Escape(self);
            foreach (var argument in arguments)
                state.Escape(argument);
            foreach (var local in locals.Values)
                state.Escape(local);
            return UnknownValue.Instance;
        }
        finally
        {
            frame = caller;
        }
    }
}
