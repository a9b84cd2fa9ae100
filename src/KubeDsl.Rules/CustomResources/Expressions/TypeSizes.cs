using System.Text;
using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources.Schemas;

namespace KubeDsl.Rules.CustomResources.Expressions;

/// <summary>How large values of a schema can be, and how small: what a server reckons the cost of expressions with.</summary>
internal static class TypeSizes
{
    /// <summary>The bytes of the largest request.</summary>
    public const long LargestRequest = 3 * 1024 * 1024;

    public const long LongestName = 253;

    /// <summary>The bytes of a time, or of a duration.</summary>
    public const long LongestTime = 32;

    /// <summary>The bytes of a day.</summary>
    public const long LongestDate = 12;

    // Quotes, or a brace with its partner.
    private const long Brackets = 2;

    /// <summary>The bytes of the longest text.</summary>
    public static long LongestText(SchemaNode schema)
    {
        if (schema.Bounds?.MaxLength is { } most and >= 0)
            return most > LargestRequest ? LargestRequest : most * 4;
        var longest = 0L;
        foreach (var value in schema.Enum ?? ListNode.Empty)
            if (value is StringNode text)
                longest = Math.Max(longest, Encoding.UTF8.GetByteCount(text.Value));
        return longest > 0 ? longest : LargestRequest - Brackets;
    }

    /// <summary>The most entries of a list or map.</summary>
    public static long MostEntries(SchemaNode schema)
    {
        if (schema.Types == SchemaTypes.Array)
            return schema.Bounds?.MaxItems is { } items and >= 0 ? items : (LargestRequest - Brackets) / (SmallestOf(schema.Items) + 1);
        return schema.Bounds?.MaxProperties is { } entries and >= 0 ? entries : (LargestRequest - Brackets) / (SmallestOf(schema.AdditionalProperties) + 6);
    }

    /// <summary>The bytes of the shortest value.</summary>
    public static long SmallestOf(SchemaNode? schema) => Smallest(schema, 0);

    private static long Smallest(SchemaNode? schema, int depth)
    {
        const int DepthLimit = 100;
        if (schema is null || depth > DepthLimit || schema.IsIntOrString)
            return 1;
        switch (schema.Types)
        {
            case SchemaTypes.Boolean:
                return 4;
            case SchemaTypes.Integer or SchemaTypes.Number:
                return 1;
            case SchemaTypes.String:
                return schema.Format switch { "duration" => 3, "date" => 12, "date-time" => 21, _ => Brackets };
            case SchemaTypes.Object:
                var size = Brackets;
                foreach (var name in schema.Required)
                    if (schema.Property(name) is { Default: null } property)
                        size += name.Length + 4 + Smallest(property, depth + 1);
                return size;
            default:
                return Brackets;
        }
    }
}
