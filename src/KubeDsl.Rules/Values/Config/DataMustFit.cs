using System.Text;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Config;

/// <summary>The data of a ConfigMap or Secret is not too large, and a key stands in it once.</summary>
internal sealed class DataMustFit() : TypeRule(Metadata, "core.v1.ConfigMap", "core.v1.Secret")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2402",
        "Data of ConfigMaps and Secrets must fit",
        Severity.Error,
        "A ConfigMap or Secret holds at most 1 MiB, and a key is either text or binary.",
        "Split the data, or remove one of the entries.")
    {
        QuotesValues = false,
        Passing = Example.Of("v1", "ConfigMap", "data:\n  a: text\nbinaryData:\n  b: YWJj"),
        Failing = Example.Of("v1", "ConfigMap", "data:\n  a: text\nbinaryData:\n  a: YWJj"),
    };

    private const long Limit = 1024 * 1024;

    public override void Check(ObjectView part, ManifestCheck check)
    {
        // An entry of 'stringData' takes the place of the one in 'data'.
        var texts = check.Kind == "Secret" ? part.Map["stringData"] as MapNode : null;
        var bytes = SizeOf(part.Map["data"], isEncoded: check.Kind == "Secret", texts) + SizeOf(part.Map["binaryData"], isEncoded: true) + SizeOf(texts, isEncoded: false);
        if (bytes > Limit)
            check.Report(Info, check.Kind == "Secret" ? part.At("data") : FieldPath.Root, $"The {check.Kind} holds {bytes} bytes. Use at most {Limit}.");
        if (part.Map["data"] is not MapNode data || part.Map["binaryData"] is not MapNode binary)
            return;
        foreach (var entry in binary)
            if (data.ContainsKey(entry.Key))
                check.Report(Info, part.At("data").Child(entry.Key), $"The key '{entry.Key}' stands under 'data' and under 'binaryData'. Keep one of them.");
    }

    private static long SizeOf(ManifestNode? node, bool isEncoded, MapNode? hiding = null)
    {
        var bytes = 0L;
        if (node is MapNode map)
            foreach (var entry in map)
                if (entry.Value is StringNode text && hiding?.ContainsKey(entry.Key) != true)
                    bytes += isEncoded ? Base64Format.DecodedLength(text.Value) : Encoding.UTF8.GetByteCount(text.Value);
        return bytes;
    }
}
