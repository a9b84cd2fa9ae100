using System.Globalization;
using KubeDsl.Manifests;

namespace KubeDsl.Rules.Defaults.Plans;

/// <summary>The values of the defaults file.</summary>
internal static class DefaultValues
{
    /// <summary>The tree of a value: JSON without blanks, of scalars, <c>{}</c> and lists of scalars.</summary>
    public static ManifestNode Parse(string text) => text switch
    {
        "{}" => MapNode.Empty,
        "null" => NullNode.Instance,
        "true" => true,
        "false" => false,
        _ when text[0] == '"' => text.Substring(1, text.Length - 2),
        _ when text[0] == '[' => ListNode.Of(text.Substring(1, text.Length - 2).Split(',').Select(Parse)),
        _ => long.Parse(text, CultureInfo.InvariantCulture),
    };
}
