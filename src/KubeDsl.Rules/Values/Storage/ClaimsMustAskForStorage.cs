using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Storage;

/// <summary>A claim asks for an amount of storage, in one way.</summary>
internal sealed class ClaimsMustAskForStorage() : TypeRule(Metadata, "core.v1.PersistentVolumeClaimSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2501",
        "Claims must ask for storage consistently",
        Severity.Error,
        "A claim asks for an amount above 0, and 'ReadWriteOncePod' goes with no other way of access.",
        "Set 'resources.requests.storage', and keep one access mode.")
    {
        Passing = Claim("[ReadWriteOnce]", "1Gi"),
        Failing = Claim("[ReadWriteOnce]", "\"0\""),
    };

    public override void Check(ObjectView claim, ManifestCheck check)
    {
        var resources = claim.ObjectOrNothing("resources");
        var requests = resources.ObjectOrNothing("requests");
        if (requests.Lacks("storage"))
            check.Report(Info, resources.At("requests").Child("storage"), "The claim asks for no amount of storage. Set 'resources.requests.storage'.");
        else if (requests["storage"] is { } node && Amounts.Of(node) is { Sign: <= 0 })
            check.Report(Info, resources.At("requests").Child("storage"), $"The claim asks for {node} of storage. Ask for more than 0.");

        AccessModes.Check(claim, check);
        ClaimSources.Check(Info, claim, check);
    }

    private static string Claim(string modes, string amount) =>
        Example.Of("v1", "PersistentVolumeClaim", $"spec:\n  accessModes: {modes}\n  resources:\n    requests:\n      storage: {amount}");
}
