using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KubeDsl.Yaml.Reading;

/// <summary>Decides what a scalar is, from its tag, its quotes and its text.</summary>
internal static class ScalarResolver
{
    private const string Prefix = "tag:yaml.org,2002:";

    public static ScalarValue Resolve(Scalar scalar)
    {
        if (scalar.Tag.IsEmpty || scalar.Tag.IsNonSpecific)
            return scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty ? Plain(scalar.Value) : ScalarValue.String(scalar.Value);

        var tag = scalar.Tag.Value;
        return tag.StartsWith(Prefix, StringComparison.Ordinal)
            ? Tagged(tag.Substring(Prefix.Length), scalar.Value)
            : ScalarValue.String(scalar.Value);
    }

    /// <summary>The value of a scalar without quotes and tag.</summary>
    public static ScalarValue Plain(string text)
    {
        if (text.Length == 0)
            return ScalarValue.Null;

        return text[0] switch
        {
            >= '0' and <= '9' or '+' or '-' => PlainNumbers.Resolve(text),
            '.' => PlainNumbers.ResolvePoint(text),
            '<' when text == "<<" => ScalarValue.Merge,
            'y' or 'Y' or 'n' or 'N' or 't' or 'T' or 'f' or 'F' or 'o' or 'O' or '~' when text.Length <= 5 => Word(text),
            _ => ScalarValue.String(text),
        };
    }

    private static ScalarValue Word(string text)
    {
        switch (text)
        {
            case "true" or "True" or "TRUE":
                return ScalarValue.Boolean(true, isSurprising: false);
            case "false" or "False" or "FALSE":
                return ScalarValue.Boolean(false, isSurprising: false);
            case "y" or "Y" or "yes" or "Yes" or "YES" or "on" or "On" or "ON":
                return ScalarValue.Boolean(true, isSurprising: true);
            case "n" or "N" or "no" or "No" or "NO" or "off" or "Off" or "OFF":
                return ScalarValue.Boolean(false, isSurprising: true);
            case "~" or "null" or "Null" or "NULL":
                return ScalarValue.Null;
            default:
                return ScalarValue.String(text);
        }
    }

    private static ScalarValue Tagged(string tag, string text)
    {
        var value = Plain(text);
        switch (tag)
        {
            case "str":
                return ScalarValue.String(text);
            case "binary":
                return Binary(text);
            case "int" when value.Sort is ScalarSort.Integer or ScalarSort.Unsigned:
            case "bool" when value.Sort == ScalarSort.Boolean:
            case "null" when value.Sort == ScalarSort.Null:
            case "float" when value.Sort == ScalarSort.Float:
            case "merge" when value.IsMerge:
                return value;
            case "float" when value.Sort is ScalarSort.Integer or ScalarSort.Unsigned:
                return ScalarValue.Of(value.Sort == ScalarSort.Integer ? value.Integer : value.Number, isSurprising: false);
            case "timestamp" when PlainNumbers.IsTimestamp(text):
                return ScalarValue.String(text);
            case "int" or "bool" or "null" or "float" or "merge" or "timestamp":
                return ScalarValue.Wrong($"'{text}' is not what its tag '!!{tag}' demands. Remove the tag or correct the value.");
            default:
                return ScalarValue.String(text);
        }
    }

    private static ScalarValue Binary(string text)
    {
        try
        {
            return ScalarValue.String(Encoding.UTF8.GetString(Convert.FromBase64String(text)));
        }
        catch (FormatException)
        {
            return ScalarValue.Wrong("The value of a '!!binary' is not base64.");
        }
    }
}
