using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Cluster;

/// <summary>A slice says in one place where its devices are, and keeps to the server's limits.</summary>
internal sealed class SlicesMustBeConsistent() : TypeRule(Metadata, "resource.v1.ResourceSliceSpec")
{
    private const int MostDevices = 128;
    private const int MostDevicesWithExtras = 64;
    private const int MostEntries = 32;

    private static readonly string[] Nodes = ["nodeName", "nodeSelector", "allNodes"];

    private static readonly RuleInfo Metadata = new(
        "KDSL2809",
        "Slices of devices must be consistent",
        Severity.Error,
        "A slice has devices or the counters that they share; its nodes are named by the slice or by every device; what holds a binding up comes with what lets it fail.",
        "Split the slice, or correct the field that the message names.")
    {
        Passing = Slice("perDeviceNodeSelection: true"),
        Failing = Slice("nodeName: node-1"),
    };

    public override void Check(ObjectView slice, ManifestCheck check)
    {
        if (slice.Has("sharedCounters") && slice.Has("devices"))
            check.Report(Info, slice.Path, "A slice has 'devices' or 'sharedCounters', not both. Make two slices of the pool.");
        if (slice.Object("nodeSelector") is { } selector && selector.List("nodeSelectorTerms") is { Count: > 1 })
            check.Report(Info, selector.At("nodeSelectorTerms"), "The nodes of a slice are chosen by one term. Keep one.");
        CheckTruth(slice, "allNodes", check);
        CheckTruth(slice, "perDeviceNodeSelection", check);

        var hasExtras = false;
        foreach (var device in slice.Objects("devices"))
        {
            hasExtras |= device.HasItems("taints") || device.HasItems("consumesCounters");
            if (EntriesOf(device) is > MostEntries and var entries)
                check.Report(Info, device.Path, $"The device has {entries} attributes and capacities. Use at most {MostEntries} in all.");
            CheckNodes(slice, device, check);
            CheckBinding(device, check);
        }
        if (hasExtras && slice.List("devices") is { Count: > MostDevicesWithExtras and <= MostDevices } devices)
            check.Report(Info, slice.At("devices"), $"There are {devices.Count} devices, and one has taints or consumes counters. Use at most {MostDevicesWithExtras} then.");
    }

    // What is said of the nodes by 'true' is left out instead of being said by 'false'.
    private void CheckTruth(ObjectView part, string key, ManifestCheck check)
    {
        if (part.IsFalse(key))
            check.Report(Info, part.At(key), $"'{key}' is 'true' or not set. Remove it.");
    }

    private void CheckNodes(ObjectView slice, ObjectView device, ManifestCheck check)
    {
        if (slice.Boolean("perDeviceNodeSelection") is not { } isPerDevice)
            return;
        var set = Nodes.Count(device.Has);
        if (!isPerDevice)
        {
            if (set > 0)
                check.Report(Info, device.Path, "The slice names the nodes, and the device too. Remove them here, or set 'perDeviceNodeSelection: true' in place of the slice's.");
            return;
        }
        CheckTruth(device, "allNodes", check);
        if (set > 1)
            check.Report(Info, device.Path, "The device names its nodes twice. Keep one of 'nodeName', 'nodeSelector' and 'allNodes'.");
        else if (Nodes.All(device.Lacks))
            check.Report(Info, device.Path, "The slice leaves the nodes to its devices, and this one names none. Set 'nodeName', 'nodeSelector' or 'allNodes'.");
    }

    private void CheckBinding(ObjectView device, ManifestCheck check)
    {
        foreach (var (one, other) in ((string, string)[])[("bindingConditions", "bindingFailureConditions"), ("bindingFailureConditions", "bindingConditions")])
            if (device.HasItems(one) && device.LacksItems(other))
                check.Report(Info, device.At(other), $"There are '{one}' without '{other}'. Write both, or none.");
        var conditions = device.Texts("bindingConditions").ToArray();
        foreach (var failure in device.Texts("bindingFailureConditions"))
            if (Array.IndexOf(conditions, failure) >= 0)
                check.Report(Info, device.AtText("bindingFailureConditions", failure), $"'{failure}' lets the binding go on and fail. Remove it from one of the lists.");
    }

    private static int EntriesOf(ObjectView device) =>
        (device.Object("attributes")?.Map.Count ?? 0) + (device.Object("capacity")?.Map.Count ?? 0);

    private static string Slice(string nodes) => Example.Of(
        "resource.k8s.io/v1",
        "ResourceSlice",
        $"spec:\n  driver: gpu.example.com\n  {nodes}\n  pool:\n    name: a\n    resourceSliceCount: 1\n  devices:\n  - name: gpu\n    nodeName: node-1");
}
