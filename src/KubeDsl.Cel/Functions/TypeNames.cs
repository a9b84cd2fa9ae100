using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;
using KubeDsl.Cel.Syntax;

namespace KubeDsl.Cel.Functions;

/// <summary>Names that stand for types, such as <c>int</c> in <c>type(x) == int</c>.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<string, Symbol> Symbols = new[]
    {
        CelType.Bool, CelType.Int, CelType.Uint, CelType.Double, CelType.String, CelType.Bytes, CelType.Null, CelType.Type,
        CelType.Duration, CelType.Timestamp, CelType.DynList, CelType.DynMap, CelType.Optional(CelType.Dyn),
        CelIpAddress.ValueType, CelIpNetwork.ValueType, UrlValue.ValueType, Quantity.ValueType, SemanticVersion.ValueType, NamedFormat.ValueType,
    }.Select(type => new Symbol(type.RuntimeName, CelType.TypeOf(type), -1, Value: new CelTypeValue(type)))
        .ToDictionary(symbol => symbol.Name, StringComparer.Ordinal);

    public static Symbol? Find(string name) => Symbols.TryGetValue(name, out var symbol) ? symbol : null;
}
