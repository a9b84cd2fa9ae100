namespace KubeDsl.Schema.Parsing;

/// <summary>The words that the catalogue file uses for types that are not objects.</summary>
internal static class TypeWords
{
    private static readonly string[] Words =
    [
        "string", "int32", "int64", "number", "boolean", "bytes", "quantity", "intOrString", "time", "microTime", "duration", "json",
    ];

    private const string JsonPrefix = "json:";

    public static string Of(FieldTypeKind kind) => Words[(int)kind];

    /// <summary>Reads a type; a name without a dot lies in <paramref name="scope"/>, the group and version of the declaring type.</summary>
    public static FieldType Parse(string text, string scope)
    {
        if (text.StartsWith("[]", StringComparison.Ordinal))
            return FieldType.List(Parse(text.Substring(2), scope));
        if (text.StartsWith("{}", StringComparison.Ordinal))
            return FieldType.Map(Parse(text.Substring(2), scope));
        if (text.StartsWith(JsonPrefix, StringComparison.Ordinal))
            return FieldType.Json(Qualify(text.Substring(JsonPrefix.Length), scope));
        var word = Array.IndexOf(Words, text);
        return word >= 0 ? FieldType.Of((FieldTypeKind)word) : FieldType.Object(Qualify(text, scope));
    }

    private static string Qualify(string name, string scope) =>
        name.IndexOf('.') >= 0 ? name : scope + "." + name;
}
