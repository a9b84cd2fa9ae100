using KubeDsl.Manifests;
using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Values.Storage;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Cluster;

/// <summary>Devices of a slice, and the requests of a claim for devices, are consistent.</summary>
internal sealed class DevicesMustBeConsistent() : TypeRule(Metadata, "resource.v1.Device", "resource.v1.DeviceClaim",
    "resource.v1.ExactDeviceRequest", "resource.v1.DeviceSubRequest", "resource.v1.DeviceToleration")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2808",
        "Devices and claims for them must be consistent",
        Severity.Error,
        "A policy of shares needs a device that is shared, its values ascend and fit the capacity; constraints of a claim name its requests.",
        "Correct the policy, or the name of the request.")
    {
        Passing = Slice("allowMultipleAllocations: true"),
        Failing = Slice("allowMultipleAllocations: false"),
    };

    public override void Check(ObjectView part, ManifestCheck check)
    {
        if (part.Object("capacity") is { } capacities)
            foreach (var entry in capacities.Map)
                if (capacities.Object(entry.Key) is { } capacity)
                    CheckCapacity(part, capacity, check);
        if (part.Text("allocationMode") == "All" && part.Integer("count", 0) is not (null or 0))
            check.Report(Info, part.At("count"), "All devices are asked for, and a number of them. Remove 'count', or use 'ExactCount'.", related: check.OriginOf(part.At("allocationMode")));
        if (part.Text("operator") == "Exists" && part.HasText("value"))
            check.Report(Info, part.At("value"), "The operator is 'Exists' and there is a value. Remove it, or use 'Equal'.");
        else if (part.Has("key") && part.Text("operator", "Equal") == "Equal" && part.Text("value") is { } value && Manifests.Formats.LabelValueFormat.Problem(value) is { } problem)
            check.Report(Info, part.At("value"), $"The value '{FormatDemand.Shown(value)}' of the toleration is no label value. {problem}");
        foreach (var constraint in part.Objects("constraints"))
            CheckRequests(part, constraint, check);
        foreach (var config in part.Objects("config"))
            CheckRequests(part, config, check);
    }

    private void CheckCapacity(ObjectView device, ObjectView capacity, ManifestCheck check)
    {
        if (capacity.Object("requestPolicy") is not { } policy)
            return;
        if (device.Boolean("allowMultipleAllocations") == false)
            check.Report(Info, policy.Path, "A policy of shares is for devices that are shared. Set 'allowMultipleAllocations: true', or remove it.");
        var whole = capacity.Lacks("value") ? default(Quantity) : Amounts.Of(capacity["value"]);
        if (policy.List("validValues") is { } values)
        {
            for (var i = 0; i < values.Count; i++)
            {
                if (Amounts.Of(values[i]) is not { } value)
                    continue;
                if (value > whole)
                    check.Report(Info, policy.At("validValues").Child(i), $"'{values[i]}' is more than the capacity. Use at most the capacity.");
                if (i > 0 && Amounts.Of(values[i - 1]) is { } before && before >= value)
                    check.Report(Info, policy.At("validValues").Child(i), "The values do not ascend. Sort them.");
            }
        }
        if ((policy.HasItems("validValues") || policy.Has("validRange")) && policy.Lacks("default"))
            check.Report(RequiredDemand.Info, policy.At("default"), "Values are listed and none of them is the usual one. Set 'default'.");
        var usual = Amounts.Of(policy["default"]);
        if (usual is not null && policy.List("validValues") is { Count: > 0 } listed && listed.All(item => Amounts.Of(item) is { } amount && amount != usual))
            check.Report(Info, policy.At("validValues"), $"The values do not contain '{policy["default"]}', the default. Add it.");
        if (policy.Object("validRange") is { } range)
            CheckRange(range, usual, whole, check);
    }

    private void CheckRange(ObjectView range, Quantity? usual, Quantity? whole, ManifestCheck check)
    {
        if (range.Lacks("min"))
        {
            check.Report(RequiredDemand.Info, range.At("min"), "The range has no least value. Set 'min'.");
            return;
        }
        var (least, most, step) = (Amounts.Of(range["min"]), Amounts.Of(range["max"]), Amounts.Of(range["step"]));
        if (usual < least)
            check.Report(Info, range.At("default"), "'default' is less than 'min'. Raise it, or lower 'min'.");
        if (usual > most)
            check.Report(Info, range.At("default"), "'default' is more than 'max'. Lower it, or raise 'max'.");
        if (least > most)
            check.Report(Info, range.At("max"), "'min' is more than 'max'. Lower it, or raise 'max'.");
        foreach (var bound in (string[])["min", "max"])
            if (Amounts.Of(range[bound]) > whole)
                check.Report(Info, range.At(bound), $"'{bound}' is more than the capacity. Use at most the capacity.");
        if (step is not { } width || least is not { } start)
            return;
        if (width.Sign == 0)
            check.Report(Info, range.At("step"), "The step is 0. Use more than 0.");
        else if (start.Value + width.Value > whole?.Value)
            check.Report(Info, range.At("step"), "'min' and one step are more than the capacity. Use a smaller step.");
        else if (IsBeside(usual, start, width) || IsBeside(most, start, width))
            check.Report(Info, range.At("step"), "'default' or 'max' is no whole number of steps above 'min'. Change it, or the step.");
    }

    // The server counts in whole units and rounds up.
    private static bool IsBeside(Quantity? value, Quantity start, Quantity step) =>
        value is { } amount && (decimal.Ceiling(amount.Value) - decimal.Ceiling(start.Value)) % decimal.Ceiling(step.Value) != 0;

    private void CheckRequests(ObjectView claim, ObjectView user, ManifestCheck check)
    {
        if (user.List("requests") is not { } names || claim.MayHaveMore("requests"))
            return;
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var request in claim.Objects("requests"))
        {
            if (request.Text("name") is not { } name || request.MayHaveMore("firstAvailable"))
                return;
            known.Add(name);
            foreach (var alternative in request.Objects("firstAvailable"))
            {
                if (alternative.Text("name") is not { } inner)
                    return;
                known.Add(name + "/" + inner);
            }
        }
        for (var i = 0; i < names.Count; i++)
            if (names[i] is StringNode text && !known.Contains(text.Value))
                check.Report(Info, user.At("requests").Child(i), $"The claim has no request '{FormatDemand.Shown(text.Value)}'. Correct the name.");
    }

    private static string Slice(string line) => Example.Of(
        "resource.k8s.io/v1",
        "ResourceSlice",
        $"spec:\n  driver: gpu.example.com\n  nodeName: a\n  pool:\n    name: a\n    resourceSliceCount: 1\n  devices:\n  - name: gpu\n    {line}\n    capacity:\n      memory:\n        value: 8Gi\n        requestPolicy:\n          default: 1Gi\n          validValues: [1Gi, 2Gi]");
}
