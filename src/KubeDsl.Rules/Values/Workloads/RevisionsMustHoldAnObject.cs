using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Workloads;

/// <summary>What a ControllerRevision keeps is a JSON object.</summary>
internal sealed class RevisionsMustHoldAnObject() : TypeRule(Metadata, "apps.v1.ControllerRevision")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2207",
        "The data of a ControllerRevision must be an object",
        Severity.Error,
        "A revision keeps a part of its workload, to go back to. The API server takes a JSON object for it and no other value.",
        "Write a map of fields.")
    {
        Passing = Revision("{spec: {replicas: 2}}"),
        Failing = Revision("[spec]"),
    };

    public override void Check(ObjectView revision, ManifestCheck check)
    {
        // An empty text or list counts as missing, which is told elsewhere.
        if (revision["data"] is ListNode { Count: > 0 } or StringNode { Value.Length: > 0 } or (ScalarNode and not (StringNode or NullNode)))
            check.Report(Info, revision.At("data"), "'data' is no object. Write a map of fields.");
    }

    private static string Revision(string data) => Example.Of("apps/v1", "ControllerRevision", $"revision: 1\ndata: {data}");
}
