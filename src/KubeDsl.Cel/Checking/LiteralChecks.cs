using KubeDsl.Cel.Evaluation;
using KubeDsl.Cel.Functions;
using KubeDsl.Cel.Regex;
using KubeDsl.Cel.Syntax;

namespace KubeDsl.Cel.Checking;

/// <summary>What the API server looks at beside types: one type in a list or map literal, and literals that must be readable.</summary>
internal sealed class LiteralChecks(Action<int, string> report)
{
    public void Check(Expr root) => Visit(root, inFormat: false);

    private void Visit(Expr expression, bool inFormat)
    {
        switch (expression)
        {
            case ListExpr list when !inFormat:
                CheckList(list);
                break;
            case MapExpr map when !inFormat:
                CheckMap(map);
                break;
            case CallExpr call:
                CheckCall(call);
                inFormat |= call.Function == "format";
                break;
            case IndexExpr { Index: var index } when ConstantOf(index) is { } key && !IsQualifier(key):
                report(index.Offset, $"invalid qualifier type: {key.Type.RuntimeName}");
                break;
        }
        foreach (var child in expression.Children)
            Visit(child, inFormat);
    }

    private static bool IsQualifier(CelValue key) =>
        key.Kind is CelValueKind.String or CelValueKind.Int or CelValueKind.Uint or CelValueKind.Bool or CelValueKind.Double;

    private static CelValue? ConstantOf(Expr expression) => expression switch
    {
        LiteralExpr literal => literal.Value,
        CallExpr { Function: "dyn", Target: null, Arguments.Count: 1 } call => ConstantOf(call.Arguments[0]),
        _ => null,
    };

    private void CheckList(ListExpr list)
    {
        CelType? expected = null;
        for (var i = 0; i < list.Items.Count; i++)
        {
            var found = ElementType(list.Items[i].Type, list.IsOptional[i]);
            if (expected is not null && !expected.IsEquivalentTo(found))
            {
                Mismatch(list.Items[i].Offset, expected, found);
                return;
            }
            expected ??= found;
        }
    }

    private void CheckMap(MapExpr map)
    {
        CelType? key = null;
        CelType? value = null;
        foreach (var entry in map.Entries)
        {
            var valueType = ElementType(entry.Value.Type, entry.IsOptional);
            if (key is not null && !key.IsEquivalentTo(entry.Key.Type))
                Mismatch(entry.Key.Offset, key, entry.Key.Type);
            if (value is not null && !value.IsEquivalentTo(valueType))
                Mismatch(entry.Value.Offset, value, valueType);
            key ??= entry.Key.Type;
            value ??= valueType;
        }
    }

    private static CelType ElementType(CelType type, bool isOptional) =>
        isOptional && type.IsOptional ? type.Parameters[0] : type;

    private void Mismatch(int offset, CelType expected, CelType found) =>
        report(offset, $"expected type '{expected}' but found '{found}'");

    private void CheckCall(CallExpr call)
    {
        switch (call.Function)
        {
            case "duration" when TextOf(call, 0) is { } text && CelDuration.TryParse(text) is null:
            case "timestamp" when TextOf(call, 0) is { } time && CelTimestamp.TryParse(time) is null:
            case "timestamp" when NumberOf(call, 0) is { } seconds && CelTimestamp.TryCreate(seconds) is null:
                report(call.Arguments[0].Offset, $"invalid {call.Function} argument");
                break;
            case "matches" when call.Arguments.Count > 0 && TextOf(call, call.Arguments.Count - 1) is { } pattern:
                if (!RegexPattern.TryParse(pattern, out _, out _))
                    report(call.Arguments[call.Arguments.Count - 1].Offset, "invalid matches argument");
                break;
            case "format" when call is { Target: LiteralExpr { Value: CelString template }, Arguments.Count: 1 } && call.Arguments[0] is ListExpr items:
                FormatCheck.Check(call, template.Value, items, report);
                break;
            case "int" or "uint" or "double" or "bool" or "string" or "bytes" when call is { Target: null, Arguments.Count: 1 } && call.Arguments[0] is LiteralExpr argument:
                if (Conversions.Convert(call.Function, argument.Value) is CelError error)
                    report(call.Offset, error.Message);
                break;
        }
    }

    private static string? TextOf(CallExpr call, int argument) =>
        argument < call.Arguments.Count && call.Arguments[argument] is LiteralExpr { Value: CelString text } ? text.Value : null;

    private static long? NumberOf(CallExpr call, int argument) =>
        argument < call.Arguments.Count && call.Arguments[argument] is LiteralExpr { Value: CelInt number } ? number.Value : null;
}
