using KubeDsl.Manifests;
using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Values.Storage;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Cluster;

/// <summary>Devices of a slice, and the requests of a claim for devices, are consistent.</summary>
internal sealed class DevicesMustBeConsistent() : TypeRule(Metadata, "resource.v1.ResourceSliceSpec", "resource.v1.Device", "resource.v1.DeviceClaim")
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
        if (part.Object("nodeSelector") is { } selector && selector.List("nodeSelectorTerms") is { Count: > 1 })
            check.Report(Info, selector.At("nodeSelectorTerms"), "The nodes of a slice are chosen by one term. Keep one.");
        if (part.Object("capacity") is { } capacities)
            foreach (var entry in capacities.Map)
                if (capacities.Object(entry.Key) is { } capacity)
                    CheckCapacity(part, capacity, check);
        if (part.Object("attributes") is { } attributes)
            foreach (var entry in attributes.Map)
                if (attributes.Object(entry.Key) is { } attribute && attribute.Text("version") is { Length: > 0 } version && !IsSemantic(version))
                    check.Report(Info, attribute.At("version"), $"The version is '{FormatDemand.Shown(version)}'. Write it like '1.2.3'.");
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
        if (policy.Object("validRange") is not { } range)
            return;
        foreach (var bound in (string[])["min", "max"])
            if (Amounts.Of(range[bound]) is { } amount && amount > whole)
                check.Report(Info, range.At(bound), $"'{bound}' is more than the capacity. Use at most the capacity.");
    }

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

    private static bool IsSemantic(string text)
    {
        var end = text.IndexOfAny(['-', '+']);
        var parts = (end < 0 ? text : text.Substring(0, end)).Split('.');
        if (parts.Length != 3)
            return false;
        foreach (var number in parts)
            if (number.Length == 0 || (number.Length > 1 && number[0] == '0') || !number.All(c => c is >= '0' and <= '9'))
                return false;
        return true;
    }

    private static string Slice(string line) => Example.Of(
        "resource.k8s.io/v1",
        "ResourceSlice",
        $"spec:\n  driver: gpu.example.com\n  nodeName: a\n  pool:\n    name: a\n    resourceSliceCount: 1\n  devices:\n  - name: gpu\n    {line}\n    capacity:\n      memory:\n        value: 8Gi\n        requestPolicy:\n          default: 1Gi\n          validValues: [1Gi, 2Gi]");
}
