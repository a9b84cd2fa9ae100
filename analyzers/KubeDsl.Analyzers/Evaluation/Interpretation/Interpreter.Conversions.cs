using System.Globalization;
using KubeDsl.Analyzers.Evaluation.Dsl;
using KubeDsl.Analyzers.Evaluation.Values;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <content>Between values of C# and nodes of a manifest.</content>
internal sealed partial class Interpreter
{
    private Value Convert(IConversionOperation conversion, State state)
    {
        var operand = Evaluate(conversion.Operand, state);
        if (operand is NoValue)
            return operand;
        if (conversion.OperatorMethod is not { } method)
            return conversion.Type is { IsReferenceType: true } target && operand is not ConstantValue { Value: null } && !conversion.IsImplicit
                ? ConvertReference(operand, target, conversion.IsTryCast, state)
                : ConvertBuiltIn(operand, conversion.Type);

        var lifted = operand is ConstantValue { Value: null } && conversion.Type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        if (lifted)
            return operand;
        if (dsl.MemberOf(method) is RecipeMember member)
            return ToNode(operand, method.Parameters[0].Type, conversion.Operand.Syntax, state) is { } node
                ? new NodeValue(member.Recipe.Invoke([node]), method.ReturnType)
                : UnknownValue.Instance;
        if (dsl.IsNode(method.ContainingType))
            return new NodeValue(ToNode(operand, null, conversion.Operand.Syntax, state) ?? UnknownNode.Instance, method.ContainingType);
        if (InvokeSource(method, null, [operand], isVirtual: false, state) is { } made)
            return made;

        // What it becomes may still hold it, as a span does.
        state.Escape(operand);
        return UnknownValue.Instance;
    }

    private static Value ConvertReference(Value operand, ITypeSymbol target, bool isTry, State state)
    {
        switch (IsOf(operand, target, state))
        {
            case true:
                return operand;
            case false:
                return isTry ? ConstantValue.Null : NoValue.Instance;
            case null when !isTry:
                return operand;
            default:
                state.Escape(operand);
                return UnknownValue.Instance;
        }
    }

    private static Value ConvertBuiltIn(Value operand, ITypeSymbol? type)
    {
        if (operand is not ConstantValue { Value: { } value } constant || type is null)
            return operand;
        var target = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        if (target.TypeKind == TypeKind.Enum)
            return new ConstantValue(Numbers.Change(value, ((INamedTypeSymbol)target).EnumUnderlyingType!.SpecialType) ?? value, target, constant.Syntax, constant.Origin);
        return target.SpecialType is >= SpecialType.System_Char and <= SpecialType.System_Double
            ? Numbers.Change(value, target.SpecialType) is { } changed ? new ConstantValue(changed, target, constant.Syntax, constant.Origin) : UnknownValue.Instance
            : operand;
    }

    /// <summary>The node of a value as the library would make it; null for null.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">The type that the library takes it as.</param>
    /// <param name="syntax">The expression or call that it is given in.</param>
    /// <param name="state">What references refer to.</param>
    private ManifestNode? ToNode(Value value, ITypeSymbol? type, SyntaxNode? syntax, State state)
    {
        switch (state.Content(value))
        {
            case ConstantValue constant:
                return OfConstant(constant, type, constant.Origin ?? source.Origins.Of(constant.Syntax ?? syntax));
            case NodeValue node:
                return node.Node;
            case SequenceValue sequence when type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte }:
                return new UnknownNode(source.Origins.Of(syntax));
            case SequenceValue sequence:
                return OfSequence(sequence, type, syntax, state);
            default:
                state.Escape(value);
                return new UnknownNode(source.Origins.Of(syntax));
        }
    }

    private ManifestNode? OfConstant(ConstantValue constant, ITypeSymbol? type, SourceOrigin? origin)
    {
        if (constant.Value is { } number && constant.Type is { TypeKind: TypeKind.Enum } set)
            return dsl.TextOf(set, number) is { } text ? new StringNode(text, origin)
                : Numbers.ToLong(number) is { } position ? new IntegerNode(position, origin)
                : new UnknownNode(origin);
        return constant.Value switch
        {
            null => null,
            string text => new StringNode(text, origin),
            bool truth => new BooleanNode(truth, origin),
            TimeSpan span => new IntegerNode(span.Ticks, origin),
            double real => IsReal(type) ? ScalarRecipes.Number(new FloatNode(real, origin)) : new FloatNode(real, origin),
            float real => IsReal(type) ? ScalarRecipes.Number(new FloatNode(real, origin)) : new FloatNode(real, origin),
            var other => Numbers.ToLong(other) is { } whole
                ? IsReal(type) ? ScalarRecipes.Number(new FloatNode(whole, origin)) : new IntegerNode(whole, origin)
                : new UnknownNode(origin),
        };
    }

    private static bool IsReal(ITypeSymbol? type) =>
        type is { SpecialType: SpecialType.System_Double } or INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [{ SpecialType: SpecialType.System_Double }] };

    private ManifestNode OfSequence(SequenceValue sequence, ITypeSymbol? type, SyntaxNode? syntax, State state)
    {
        var isMap = IsMapType(type) || (sequence.Items.Length > 0 && sequence.Items.All(item => item.Value is TupleValue { IsEntry: true }));
        if (!isMap)
            return ListNode.Of(
                sequence.Items.Where(item => item.IsCertain).Select(item => ToNode(item.Value, null, syntax, state) ?? UnknownNode.Instance),
                source.Origins.Of(syntax),
                !sequence.IsExact);

        var map = new MapNode.Builder(sequence.Items.Length) { IsOpen = !sequence.IsExact };
        foreach (var item in sequence.Items)
        {
            if (item.Value is TupleValue { Items: [var key, var held] } && ToNode(key, null, syntax, state) is StringNode name)
            {
                if (item.IsCertain)
                    map.Set(name.Value, ToNode(held, null, syntax, state) ?? UnknownNode.Instance, name.Origin);
                else if (map.ContainsKey(name.Value))
                    map.Set(name.Value, UnknownNode.Instance, name.Origin);
            }
            else
            {
                return MapNode.Empty.AsOpen().WithOrigin(source.Origins.Of(syntax));
            }
        }
        return map.ToMap(source.Origins.Of(syntax));
    }

    private static bool IsMapType(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "IEnumerable", TypeArguments: [{ Name: "KeyValuePair" }] } or INamedTypeSymbol { Name: "IReadOnlyDictionary" or "Dictionary" or "IDictionary" };

    /// <summary>The value of C# that the library makes of a node.</summary>
    private Value FromNode(ManifestNode? node, ITypeSymbol type, ITypeSymbol? whenGeneric)
    {
        var target = type is ITypeParameterSymbol ? whenGeneric ?? type : type;
        if (target is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            target = nullable.TypeArguments[0];
        var element = target is INamedTypeSymbol { Name: "IReadOnlyList" or "IEnumerable" or "IReadOnlyDictionary" } sequence ? sequence.TypeArguments[sequence.TypeArguments.Length - 1] : null;
        switch (node)
        {
            case UnknownNode:
                return UnknownValue.Instance;
            case null or NullNode:
                return element is null ? ConstantValue.Null : SequenceValue.Empty;
            case ListNode list when element is not null:
                return new SequenceValue([.. list.Select(item => new SequenceItem(FromNode(item, element, null)))], list.IsOpen);
            case MapNode map when element is not null:
                return new SequenceValue(
                    [.. map.Select(entry => new SequenceItem(new TupleValue([new ConstantValue(entry.Key), FromNode(entry.Value, element, null)], isEntry: true)))],
                    map.IsOpen);
        }
        if (dsl.IsObject(target) || dsl.IsScalar(target) || dsl.IsNode(target))
            return new NodeValue(node, target);
        return (target.SpecialType, node) switch
        {
            (SpecialType.System_String, StringNode text) => new ConstantValue(text.Value, target),
            (SpecialType.System_Boolean, BooleanNode truth) => ConstantValue.Of(truth.Value),
            (SpecialType.System_Int32, IntegerNode number) when number.Value is >= int.MinValue and <= int.MaxValue => new ConstantValue((int)number.Value, target),
            (SpecialType.System_Int64, IntegerNode number) => new ConstantValue(number.Value, target),
            _ => UnknownValue.Instance,
        };
    }

    private Value Interpolate(IInterpolatedStringOperation text, State state)
    {
        var parts = new List<string?>();
        foreach (var part in text.Parts)
            parts.Add(part switch
            {
                IInterpolatedStringTextOperation literal => (Evaluate(literal.Text, state) as ConstantValue)?.Value as string,
                IInterpolationOperation hole => Texts.Aligned(
                    Texts.Formatted(Evaluate(hole.Expression, state), hole.FormatString?.ConstantValue.Value as string, TextOf),
                    hole.Alignment?.ConstantValue.Value as int?),
                _ => null,
            });
        return parts.Contains(null) || parts.Sum(part => (long)part!.Length) > Texts.Longest || text.Type?.SpecialType != SpecialType.System_String
            ? UnknownValue.Instance
            : new ConstantValue(string.Concat(parts), text.Type, text.Syntax);
    }

    /// <summary>What <c>ToString</c> gives under the invariant culture, which the build runs members with; null when that is not known.</summary>
    private static string? TextOf(Value value) => value switch
    {
        ConstantValue { Value: null } => "",
        ConstantValue { Type: { TypeKind: TypeKind.Enum } set } constant => set.GetMembers().OfType<IFieldSymbol>()
            .Where(member => member.HasConstantValue && Equals(member.ConstantValue, constant.Value)).Take(2).ToArray() is [var only] ? only.Name : null,
        ConstantValue { Value: string text } => text,
        ConstantValue { Value: char character } => character.ToString(),
        ConstantValue { Value: bool truth } => truth ? "True" : "False",
        ConstantValue { Value: { } number } when Numbers.ToLong(number) is { } whole => whole.ToString(CultureInfo.InvariantCulture),
        NodeValue { Node: StringNode or IntegerNode } node => node.Node.ToString(),
        _ => null,
    };
}
