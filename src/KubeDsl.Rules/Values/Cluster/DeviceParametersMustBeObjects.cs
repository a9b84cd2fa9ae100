using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Cluster;

/// <summary>What a driver is told is one JSON object of no more than the server's limit.</summary>
internal sealed class DeviceParametersMustBeObjects() : TypeRule(Metadata, "resource.v1.OpaqueDeviceConfiguration")
{
    private const int MostBytes = 10 * 1024;

    private static readonly RuleInfo Metadata = new(
        "KDSL2810",
        "Parameters of device drivers must be objects",
        Severity.Error,
        "The parameters of a driver are kept as one JSON object of at most 10 KiB.",
        "Write a map of fields; keep what is larger in an object of its own, and name that here.")
    {
        Passing = Class("{mode: shared}"),
        Failing = Class("[shared]"),
    };

    public override void Check(ObjectView configuration, ManifestCheck check)
    {
        var parameters = configuration["parameters"];
        if (parameters is ListNode or ScalarNode)
            check.Report(Info, configuration.At("parameters"), "The parameters are no object. Write a map of fields.");
        else if (parameters is MapNode map && LeastBytes(map) is > MostBytes and var bytes)
            check.Report(Info, configuration.At("parameters"), $"The parameters have {bytes} bytes of JSON or more. Use at most {MostBytes}.");
    }

    // As JSON without blanks: what is escaped takes more, what is unknown is not counted.
    private static int LeastBytes(ManifestNode node) => node switch
    {
        MapNode map => 2 + Math.Max(0, map.Count - 1) + map.Sum(entry => LengthOf(entry.Key) + 3 + LeastBytes(entry.Value)),
        ListNode list => 2 + Math.Max(0, list.Count - 1) + list.Sum(LeastBytes),
        StringNode text => 2 + LengthOf(text.Value),
        BooleanNode truth => truth.Value ? 4 : 5,
        NullNode => 4,
        IntegerNode number => LengthOf(number.ToString() ?? ""),
        UnknownNode => 0,
        _ => 1,
    };

    private static int LengthOf(string text) => System.Text.Encoding.UTF8.GetByteCount(text);

    private static string Class(string parameters) => Example.Of(
        "resource.k8s.io/v1",
        "DeviceClass",
        $"spec:\n  config:\n  - opaque:\n      driver: gpu.example.com\n      parameters: {parameters}");
}
