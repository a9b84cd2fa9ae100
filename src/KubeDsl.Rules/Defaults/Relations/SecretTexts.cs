using System.Text;
using KubeDsl.Manifests;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Defaults.Relations;

/// <summary>The texts of a secret become data.</summary>
internal static class SecretTexts
{
    public static MapNode Apply(MapNode map, KubernetesVersion version)
    {
        if (map["stringData"] is UnknownNode)
            return map.Remove("stringData").Set("data", (map["data"] as MapNode)?.AsOpen() ?? MapNode.Empty.AsOpen());
        if (map["stringData"] is not MapNode texts)
            return map;
        var result = map.Remove("stringData");
        if (map.MayHave("data") || map["data"] is UnknownNode)
            return result;

        var data = map["data"] as MapNode ?? MapNode.Empty;
        foreach (var text in texts)
            data = data.Set(
                text.Key,
                text.Value is StringNode known ? new StringNode(Convert.ToBase64String(Encoding.UTF8.GetBytes(known.Value)), known.Origin) : UnknownNode.Instance,
                text.KeyOrigin);
        return result.Set("data", texts.IsOpen ? data.AsOpen() : data);
    }
}
