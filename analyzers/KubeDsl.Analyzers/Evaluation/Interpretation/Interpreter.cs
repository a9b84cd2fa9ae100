using System.Runtime.CompilerServices;
using KubeDsl.Analyzers.Evaluation.Dsl;
using KubeDsl.Analyzers.Evaluation.Values;
using KubeDsl.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <summary>
/// Runs C# with partial knowledge: where a condition is not known, both ways are gone, and what they agree on is known. What it does not
/// understand is Unknown. The work is bounded.
/// </summary>
internal sealed partial class Interpreter(SourceKnowledge source, CancellationToken cancellation)
{
    private const int StepLimit = 400_000;
    private const int DepthLimit = 40;

    private readonly DslSymbols dsl = source.Dsl;
    private readonly Stack<Value> implicitReceivers = new();
    private readonly Dictionary<ISymbol, int> assignedAt = new(SymbolEqualityComparer.Default);
    private HashSet<ISymbol> unstable = new(SymbolEqualityComparer.Default);
    private HashSet<Misuse> misuses = [];
    private HashSet<ResourceIdentity> existing = [];
    private Frame frame = new(null, null, null, null);
    private int steps;
    private int references;
    private int assignments;

    /// <summary>What verbs were asked for and cannot do.</summary>
    public IReadOnlyCollection<Misuse> Misuses => misuses;

    /// <summary>What was declared to exist in the cluster.</summary>
    public IReadOnlyCollection<ResourceIdentity> Existing => existing;

    /// <summary>True when something unknown may have been declared to exist.</summary>
    public bool AnythingMayExist { get; private set; }

    /// <summary>The value of an expression.</summary>
    public Value Evaluate(IOperation? operation, State state)
    {
        if (operation is null)
            return UnknownValue.Instance;
        Step();
        if (operation.ConstantValue is { HasValue: true } constant)
            return new ConstantValue(constant.Value, operation.Type, operation.Syntax);

        return EvaluateKnown(operation, state);
    }

    private Value EvaluateKnown(IOperation operation, State state) => operation switch
    {
        IParenthesizedOperation parenthesized => Evaluate(parenthesized.Operand, state),
        IInvocationOperation call => Invoke(call, state),
        IObjectCreationOperation creation => Create(creation, state),
        IConversionOperation conversion => Convert(conversion, state),
        ILocalReferenceOperation local => Read(local.Local, state),
        IParameterReferenceOperation parameter => ReadParameter(parameter.Parameter, state),
        IFieldReferenceOperation field => ReadField(field, state),
        IPropertyReferenceOperation property => ReadProperty(property, state),
        IInstanceReferenceOperation instance => instance.ReferenceKind == InstanceReferenceKind.ImplicitReceiver && implicitReceivers.Count > 0
            ? implicitReceivers.Peek()
            : frame.Self ?? UnknownValue.Instance,
        IAnonymousFunctionOperation lambda => Lambda(lambda, state),
        IDelegateCreationOperation creation => Evaluate(creation.Target, state),
        IMethodReferenceOperation method => MethodAsValue(method, state),
        IConditionalOperation conditional => Conditional(conditional, state),
        ISwitchExpressionOperation choice => Switch(choice, state),
        ICoalesceOperation coalesce => Coalesce(coalesce, state),
        IConditionalAccessOperation access => ConditionalAccess(access, state),
        IConditionalAccessInstanceOperation => implicitReceivers.Count > 0 ? implicitReceivers.Peek() : UnknownValue.Instance,
        IIsPatternOperation pattern => Truth(Matches(Evaluate(pattern.Value, state), pattern.Pattern, state)),
        IIsTypeOperation type => Truth(IsOf(Evaluate(type.ValueOperand, state), type.TypeOperand, state) is { } isOf ? isOf != type.IsNegated : null),
        IInterpolatedStringOperation text => Interpolate(text, state),
        IBinaryOperation binary => Binary(binary, state),
        IUnaryOperation unary => Unary(unary, state),
        ITupleOperation tuple => new TupleValue([.. tuple.Elements.Select(element => Evaluate(element, state))]),
        IArrayCreationOperation array => Array(array, state),
        ICollectionExpressionOperation collection => Collection(collection, state),
        IArrayElementReferenceOperation element => Element(element, state),
        IImplicitIndexerReferenceOperation element => ElementFrom(Evaluate(element.Instance, state), element.Argument, element.Type, state),
        ITranslatedQueryOperation query => Evaluate(query.Operation, state),
        IMemberInitializerOperation member => InitializeMember(member, state),
        IAnonymousObjectCreationOperation anonymous => Anonymous(anonymous, state),
        IWithOperation with => With(with, state),
        ISimpleAssignmentOperation assignment => Assign(assignment.Target, Evaluate(assignment.Value, state), state),
        ICompoundAssignmentOperation compound => Compound(compound, state),
        ICoalesceAssignmentOperation coalesce => CoalesceAssign(coalesce, state),
        IIncrementOrDecrementOperation increment => Increment(increment, state),
        IDeconstructionAssignmentOperation deconstruction => Assign(deconstruction.Target, Evaluate(deconstruction.Value, state), state),
        IDefaultValueOperation nothing => DefaultOf(nothing.Type),
        IThrowOperation => NoValue.Instance,
        _ => Other(operation, state),
    };

    // What is inside may still assign variables and change collections.
    private UnknownValue Other(IOperation operation, State state)
    {
        // An object that is not followed is no other one that is being made just now.
        var isMaking = operation is IObjectCreationOperation or ITypeParameterObjectCreationOperation or IDynamicObjectCreationOperation;
        if (isMaking)
            implicitReceivers.Push(UnknownValue.Instance);
        foreach (var child in operation.ChildOperations)
            state.Escape(Evaluate(child, state));
        if (isMaking)
            implicitReceivers.Pop();
        return UnknownValue.Instance;
    }

    private static Value DefaultOf(ITypeSymbol? type) => type switch
    {
        { IsReferenceType: true } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => ConstantValue.Null,
        { SpecialType: SpecialType.System_Boolean } => ConstantValue.False,
        { SpecialType: SpecialType.System_Int32 } or { TypeKind: TypeKind.Enum } => ConvertBuiltIn(new ConstantValue(0), type),
        _ => UnknownValue.Instance,
    };

    private Value Read(ISymbol variable, State state)
    {
        if (unstable.Contains(variable))
            return UnknownValue.Instance;
        state.Views.NoteRead(variable);
        return state.Get(variable);
    }

    private Value ReadParameter(IParameterSymbol parameter, State state)
    {
        if (state.Locals.ContainsKey(parameter))
            return Read(parameter, state);
        // A parameter of a primary constructor lives on in the object.
        return frame.Self is { } self && state.Content(self) is RecordValue record && record.Members.TryGetValue(KeyOf(parameter, record.Type), out var value)
            ? value
            : UnknownValue.Instance;
    }

    private Value Conditional(IConditionalOperation conditional, State state)
    {
        switch (TruthOf(Evaluate(conditional.Condition, state)))
        {
            case true:
                return Evaluate(conditional.WhenTrue, state);
            case false:
                return Evaluate(conditional.WhenFalse, state);
            default:
                return Either(state, way => Evaluate(conditional.WhenTrue, way), way => Evaluate(conditional.WhenFalse, way));
        }
    }

    private Value Coalesce(ICoalesceOperation coalesce, State state) => Evaluate(coalesce.Value, state) switch
    {
        ConstantValue { Value: null } => Evaluate(coalesce.WhenNull, state),
        UnknownValue => Either(state, _ => UnknownValue.Instance, way => Evaluate(coalesce.WhenNull, way)),
        var value => value,
    };

    private Value ConditionalAccess(IConditionalAccessOperation access, State state)
    {
        var receiver = Evaluate(access.Operation, state);
        if (receiver is ConstantValue { Value: null })
            return receiver;
        implicitReceivers.Push(receiver);
        try
        {
            return receiver is UnknownValue
                ? Either(state, way => Evaluate(access.WhenNotNull, way), _ => UnknownValue.Instance)
                : Evaluate(access.WhenNotNull, state);
        }
        finally
        {
            implicitReceivers.Pop();
        }
    }

    private Value CoalesceAssign(ICoalesceAssignmentOperation coalesce, State state)
    {
        var present = Evaluate(coalesce.Target, state);
        if (present is not (ConstantValue { Value: null } or UnknownValue))
            return present;
        var value = Evaluate(coalesce.Value, state);
        return Assign(coalesce.Target, present is UnknownValue ? Joining.Of(present, value, state) : value, state);
    }

    /// <summary>Goes two ways and on from where they meet.</summary>
    private static Value Either(State state, Func<State, Value> first, Func<State, Value> second)
    {
        var (left, right) = (state.Fork(), state.Fork());
        var (one, other) = (first(left), second(right));
        state.Become(one is NoValue ? right : other is NoValue ? left : Joining.Of(left, right)!);
        return Joining.Of(one, other, state);
    }

    private static Value Truth(bool? truth) => truth is { } known ? ConstantValue.Of(known) : UnknownValue.Instance;

    private static bool? TruthOf(Value value) => value is ConstantValue { Value: bool truth } ? truth : null;

    private ReferenceValue Allocate(Value content, State state)
    {
        var reference = new ReferenceValue(++references);
        state.Change(reference, content);
        return reference;
    }

    private void Step()
    {
        if (++steps > StepLimit)
            throw OutOfBounds();
        if ((steps & 63) == 0)
            cancellation.ThrowIfCancellationRequested();
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
        }
        catch (InsufficientExecutionStackException)
        {
            throw OutOfBounds();
        }
    }

    /// <summary>Counts work that is done in one go.</summary>
    private void CountSteps(int count)
    {
        steps += count;
        Step();
    }

    /// <summary>What is not followed here may be followed elsewhere.</summary>
    private NotUnderstoodException OutOfBounds()
    {
        recording.DependsOnCaller = true;
        return new NotUnderstoodException();
    }
}
