using System.Globalization;
using System.Text;
using KubeDsl.Manifests;

namespace KubeDsl.Build.Writing;

/// <summary>A stand-in until KubeDsl.Yaml writes: block style, and double quotes around all but the plainest strings.</summary>
internal static class PlainYaml
{
    public static string Write(MapNode root)
    {
        var text = new StringBuilder();
        Map(text, root, 0, firstIsIndented: false);
        return text.ToString();
    }

    private static void Map(StringBuilder text, MapNode map, int indent, bool firstIsIndented)
    {
        foreach (var entry in map)
        {
            if (!firstIsIndented)
                text.Append(' ', indent);
            firstIsIndented = false;
            text.Append(Scalar(entry.Key)).Append(':');
            switch (entry.Value)
            {
                case MapNode { Count: > 0 } inner:
                    text.Append('\n');
                    Map(text, inner, indent + 2, firstIsIndented: false);
                    break;
                case ListNode { Count: > 0 } list:
                    text.Append('\n');
                    List(text, list, indent);
                    break;
                default:
                    text.Append(' ').Append(Leaf(entry.Value)).Append('\n');
                    break;
            }
        }
    }

    private static void List(StringBuilder text, ListNode list, int indent)
    {
        foreach (var item in list)
        {
            text.Append(' ', indent).Append("- ");
            if (item is MapNode { Count: > 0 } map)
                Map(text, map, indent + 2, firstIsIndented: true);
            else
                text.Append(Leaf(item)).Append('\n');
        }
    }

    private static string Leaf(ManifestNode node) => node switch
    {
        StringNode value => Scalar(value.Value),
        MapNode => "{}",
        ListNode => "[]",
        NullNode => "null",
        BooleanNode value => value.Value ? "true" : "false",
        IntegerNode value => value.ToString()!,
        FloatNode value => value.Value.ToString("R", CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException("The value is not known."),
    };

    private static string Scalar(string value) =>
        value.Length > 0 && char.IsAsciiLetter(value[0]) && value.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '/')
            && value.ToLowerInvariant() is not ("true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n" or "null")
            ? value
            : "\"" + value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "\"";
}
