using System.Globalization;
using KubeDsl.Manifests;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KubeDsl.Tests;

/// <summary>Reads YAML by a reader that is not KubeDsl's own: plain scalars by the core schema, everything quoted as a string.</summary>
internal static class YamlTree
{
    public static IReadOnlyList<MapNode> Documents(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents.Select(document => (MapNode)Read(document.RootNode)).ToList();
    }

    private static ManifestNode Read(YamlNode node) => node switch
    {
        YamlMappingNode map => MapNode.Of(map.Children.Select(entry => (((YamlScalarNode)entry.Key).Value!, Read(entry.Value))).ToArray()),
        YamlSequenceNode list => ListNode.Of(list.Children.Select(Read)),
        YamlScalarNode { Style: ScalarStyle.Plain } plain => Plain(plain.Value!),
        YamlScalarNode scalar => scalar.Value!,
        _ => throw new InvalidOperationException(node.ToString()),
    };

    private static ManifestNode Plain(string text) => text switch
    {
        "" or "null" or "~" => NullNode.Instance,
        "true" => true,
        "false" => false,
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) => integer,
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => text,
    };
}
