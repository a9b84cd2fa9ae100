using System.ComponentModel;
using KubeDsl.Manifests;

namespace KubeDsl.Objects;

/// <summary>Reads the items of lists and maps. Generated code passes these to <see cref="FieldValues"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ItemValues
{
    /// <summary>Reads a string.</summary>
    public static string String(ManifestNode node) => node is StringNode text ? text.Value : throw Misfit(node, "a string");

    /// <summary>Reads a 32-bit integer.</summary>
    public static int Int32(ManifestNode node) => node is IntegerNode number ? checked((int)number.Value) : throw Misfit(node, "an integer");

    /// <summary>Reads a 64-bit integer.</summary>
    public static long Int64(ManifestNode node) => node is IntegerNode number ? number.Value : throw Misfit(node, "an integer");

    /// <summary>Reads a number.</summary>
    public static double Number(ManifestNode node) => node switch
    {
        IntegerNode number => number.Value,
        FloatNode number => number.Value,
        _ => throw Misfit(node, "a number"),
    };

    /// <summary>Reads a boolean.</summary>
    public static bool Boolean(ManifestNode node) => node is BooleanNode boolean ? boolean.Value : throw Misfit(node, "a boolean");

    /// <summary>Reads Base64 text.</summary>
    public static byte[] Bytes(ManifestNode node) => Convert.FromBase64String(String(node));

    /// <summary>Reads a value that has its own way of writing.</summary>
    public static T Scalar<T>(ManifestNode node) where T : struct, IScalarValue<T> =>
        node is ScalarNode scalar ? T.FromNode(scalar) : throw Misfit(node, "a single value");

    /// <summary>Reads an object.</summary>
    public static T Object<T>(ManifestNode node) where T : KubeObject =>
        node is MapNode map ? KubeObject.FromNode<T>(map) : throw Misfit(node, "a map");

    /// <summary>Gives the node itself.</summary>
    public static ManifestNode Json(ManifestNode node) => node;

    /// <summary>Reads a list of strings.</summary>
    public static IReadOnlyList<string> Strings(ManifestNode node) =>
        node is ListNode list ? list.Select(String).ToArray() : throw Misfit(node, "a list");

    private static InvalidOperationException Misfit(ManifestNode found, string wanted) => new($"An item holds '{found}', not {wanted}.");
}
