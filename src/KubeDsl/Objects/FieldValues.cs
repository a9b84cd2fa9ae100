using System.ComponentModel;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;

namespace KubeDsl.Objects;

/// <summary>Between the values of C# and the scalars of a manifest. Generated code calls these.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FieldValues
{
    /// <summary>The node of a string.</summary>
    public static ManifestNode? Of(string? value) => value is null ? null : new StringNode(value);

    /// <summary>The node of an integer.</summary>
    public static ManifestNode? Of(int? value) => value is { } number ? IntegerNode.Of(number) : null;

    /// <summary>The node of an integer.</summary>
    public static ManifestNode? Of(long? value) => value is { } number ? IntegerNode.Of(number) : null;

    /// <summary>The node of a number; a whole number is written without a fraction.</summary>
    public static ManifestNode? Of(double? value) => value is { } number ? ScalarRecipes.Number(number) : null;

    /// <summary>The node of a boolean.</summary>
    public static ManifestNode? Of(bool? value) => value is { } boolean ? BooleanNode.Of(boolean) : null;

    /// <summary>The node of a value that has its own way of writing.</summary>
    public static ManifestNode? Of<T>(T? value) where T : struct, IScalarValue<T> => value?.ToNode();

    /// <summary>The node of binary data: its Base64 text.</summary>
    public static ManifestNode? Of(byte[]? value) => value is null ? null : new StringNode(Convert.ToBase64String(value));

    /// <summary>The node of an object.</summary>
    public static ManifestNode? Of(KubeObject? value) => value?.ToNode();

    /// <summary>The node of a member of a closed set, whose texts stand in <paramref name="texts"/> in the order of the enum.</summary>
    public static ManifestNode? OfEnum(int? value, StringNode[] texts) => value switch
    {
        null => null,
        { } number when (uint)number < (uint)texts.Length => texts[number],
        { } number => throw new ArgumentOutOfRangeException(nameof(value), number, $"The value is no member of its enum. Use one of {string.Join(", ", texts.Select(text => text.Value))}."),
    };

    /// <summary>Reads a string field.</summary>
    public static string? String(KubeObject self, string[] at, string field) => Fields.Get(self, at, field) switch
    {
        null => null,
        StringNode text => text.Value,
        var other => throw FieldEdits.Misfit(at, field, other, "a string"),
    };

    /// <summary>Reads a 32-bit integer field.</summary>
    public static int? Int32(KubeObject self, string[] at, string field) => Fields.Get(self, at, field) switch
    {
        null => null,
        IntegerNode { Value: >= int.MinValue and <= int.MaxValue } number => (int)number.Value,
        var other => throw FieldEdits.Misfit(at, field, other, "an integer of 32 bits"),
    };

    /// <summary>Reads a 64-bit integer field.</summary>
    public static long? Int64(KubeObject self, string[] at, string field) => Fields.Get(self, at, field) switch
    {
        null => null,
        IntegerNode number => number.Value,
        var other => throw FieldEdits.Misfit(at, field, other, "an integer"),
    };

    /// <summary>Reads a number field.</summary>
    public static double? Number(KubeObject self, string[] at, string field) => Fields.Get(self, at, field) switch
    {
        null => null,
        IntegerNode number => number.Value,
        FloatNode number => number.Value,
        var other => throw FieldEdits.Misfit(at, field, other, "a number"),
    };

    /// <summary>Reads a boolean field.</summary>
    public static bool? Boolean(KubeObject self, string[] at, string field) => Fields.Get(self, at, field) switch
    {
        null => null,
        BooleanNode boolean => boolean.Value,
        var other => throw FieldEdits.Misfit(at, field, other, "a boolean"),
    };

    /// <summary>Reads a field of Base64 text.</summary>
    public static byte[]? Bytes(KubeObject self, string[] at, string field) => String(self, at, field) is { } text
        ? Convert.FromBase64String(text)
        : null;

    /// <summary>Reads a field whose values have their own way of writing.</summary>
    public static T? Scalar<T>(KubeObject self, string[] at, string field) where T : struct, IScalarValue<T> => Fields.Get(self, at, field) switch
    {
        null => null,
        ScalarNode scalar => T.FromNode(scalar),
        var other => throw FieldEdits.Misfit(at, field, other, "a single value"),
    };

    /// <summary>Reads a field of a closed set: the position of its text in <paramref name="texts"/>.</summary>
    public static int? Enum(KubeObject self, string[] at, string field, StringNode[] texts) =>
        String(self, at, field) is { } text ? EnumMember(text, texts) : null;

    /// <summary>The position of <paramref name="text"/> in <paramref name="texts"/>.</summary>
    public static int EnumMember(string text, StringNode[] texts)
    {
        for (var i = 0; i < texts.Length; i++)
            if (texts[i].Value == text)
                return i;
        throw new InvalidOperationException($"'{text}' is none of {string.Join(", ", texts.Select(known => $"'{known.Value}'"))}. Read the node itself instead.");
    }

    /// <summary>Reads an object field.</summary>
    public static T? Object<T>(KubeObject self, string[] at, string field) where T : KubeObject => Fields.Get(self, at, field) switch
    {
        null => null,
        MapNode map => KubeObject.FromNode<T>(map),
        var other => throw FieldEdits.Misfit(at, field, other, "a map"),
    };

    /// <summary>Reads a list field; a field that is not set is an empty list.</summary>
    public static IReadOnlyList<T> List<T>(KubeObject self, string[] at, string field, Func<ManifestNode, T> read) => Fields.Get(self, at, field) switch
    {
        null => [],
        ListNode list => list.Select(read).ToArray(),
        var other => throw FieldEdits.Misfit(at, field, other, "a list"),
    };

    /// <summary>Reads a map field; a field that is not set is an empty map.</summary>
    public static IReadOnlyDictionary<string, T> Map<T>(KubeObject self, string[] at, string field, Func<ManifestNode, T> read) => Fields.Get(self, at, field) switch
    {
        null => new Dictionary<string, T>(),
        MapNode map => map.ToDictionary(entry => entry.Key, entry => read(entry.Value), StringComparer.Ordinal),
        var other => throw FieldEdits.Misfit(at, field, other, "a map"),
    };
}
