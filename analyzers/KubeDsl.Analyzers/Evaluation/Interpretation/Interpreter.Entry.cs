using System.Collections.Immutable;
using KubeDsl.Analyzers.Evaluation.Dsl;
using KubeDsl.Analyzers.Evaluation.Values;
using KubeDsl.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <content>Where a run begins.</content>
internal sealed partial class Interpreter
{
    /// <summary>What a static method or property returns for arguments of which no more is known than the environment; a sequence without references.</summary>
    public Value RunMember(ISymbol member)
    {
        var state = new State();
        var returned = member switch
        {
            IMethodSymbol method => InvokeSource(method, null, [.. method.Parameters.Select(Given)], isVirtual: false, state),
            IPropertySymbol property => ReadStaticProperty(property, state),
            _ => null,
        };
        return returned is null ? UnknownValue.Instance : Frozen(returned, state);
    }

    private Value Given(IParameterSymbol parameter) => source.Environment is { } environment && DslSymbols.IsContext(parameter.Type)
        ? new RecordValue(parameter.Type, ImmutableDictionary<string, Value>.Empty.Add("Environment", new ConstantValue(environment, source.Compilation.GetSpecialType(SpecialType.System_String))))
        : UnknownValue.Instance;

    /// <summary>
    /// The object that a call of the DSL would make of one of which nothing is known: null when the call is none, or gives nothing that is
    /// known without its surroundings.
    /// </summary>
    public (ITypeSymbol Type, ManifestNode Node)? PartOf(IOperation operation)
    {
        var (method, instance, given) = operation switch
        {
            IInvocationOperation call => (call.TargetMethod, call.Instance, call.Arguments),
            IObjectCreationOperation { Constructor: { } constructor } creation => (constructor, null, creation.Arguments),
            _ => (null, null, []),
        };
        if (method is null || dsl.MemberOf(method) is not { } member || member is ExistenceMember or FieldMember { Action: FieldAction.Get })
            return null;

        var isExtension = instance is null && method.IsExtensionMethod;
        var type = method.MethodKind == MethodKind.Constructor ? operation.Type : isExtension && given.Length > 0 ? Origin(given[0].Value).Type : instance?.Type;
        if (dsl.ClassOf(type) is not { } made)
            return null;

        var arguments = new Value[method.Parameters.Length];
        var state = new State();
        var saysSomething = false;
        foreach (var argument in given)
        {
            if (argument.Parameter is not { } parameter)
                return null;
            arguments[parameter.Ordinal] = parameter.Type.TypeKind == TypeKind.Delegate || dsl.IsObject(parameter.Type) || (isExtension && parameter.Ordinal == 0)
                ? argument.ArgumentKind == ArgumentKind.DefaultValue ? ConstantValue.Null : UnknownValue.Instance
                : Evaluate(argument.Value, state);
            saysSomething |= argument.ArgumentKind != ArgumentKind.DefaultValue && arguments[parameter.Ordinal] is not (UnknownValue or ConstantValue { Value: null } or NoValue);
        }
        if (!saysSomething || arguments.Any(argument => argument is null))
            return null;

        var receiver = new NodeValue(made.Blank.AsOpen(), type);
        return ApplyDsl(member, method, receiver, isExtension ? [.. arguments.Skip(1)] : arguments, operation.Syntax, state) is NodeValue { Type: { } kind } result
            ? (kind, result.Node)
            : null;
    }

    private static IOperation Origin(IOperation operation) => operation is IConversionOperation { OperatorMethod: null } conversion ? Origin(conversion.Operand) : operation;
}
