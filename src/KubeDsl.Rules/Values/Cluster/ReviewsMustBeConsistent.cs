using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Cluster;

/// <summary>A question about access has no metadata, and a local one stays in its namespace.</summary>
internal sealed class ReviewsMustBeConsistent() : TypeRule(
    Metadata, "authorization.v1.SubjectAccessReview", "authorization.v1.SelfSubjectAccessReview", "authorization.v1.LocalSubjectAccessReview")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2812",
        "Questions about access must be consistent",
        Severity.Error,
        "A review is answered and not kept, so it has no metadata; a LocalSubjectAccessReview asks about the namespace that it is in.",
        "Remove the metadata, or correct the namespace.")
    {
        Passing = Review(""),
        Failing = Review("metadata:\n  name: may-i\n"),
    };

    public override void Check(ObjectView review, ManifestCheck check)
    {
        var isLocal = check.Kind == "LocalSubjectAccessReview";
        if (review.Object("metadata") is { } metadata)
        {
            foreach (var entry in metadata.Map)
                if (IsSet(entry.Value) && entry.Key != "managedFields" && !(isLocal && entry.Key == "namespace"))
                {
                    check.Report(Info, metadata.Path, $"A {check.Kind} has no metadata{(isLocal ? " but the namespace" : "")}. Remove '{FormatDemand.Shown(entry.Key)}'.");
                    break;
                }
            if (isLocal && metadata.Text("namespace") is { Length: > 0 } own && review.ObjectOrNothing("spec").Object("resourceAttributes") is { } asked
                && asked.Text("namespace", "") is { } space && space != own)
                check.Report(Info, asked.At("namespace"), $"The review is in the namespace '{own}' and asks about '{FormatDemand.Shown(space)}'. Ask about its own.");
        }
    }

    private static bool IsSet(ManifestNode node) => node switch
    {
        StringNode text => text.Value.Length > 0,
        IntegerNode number => number.Value != 0,
        MapNode map => map.Count > 0,
        ListNode list => list.Count > 0,
        _ => false,
    };

    private static string Review(string metadata) =>
        $"apiVersion: authorization.k8s.io/v1\nkind: SelfSubjectAccessReview\n{metadata}spec:\n  resourceAttributes:\n    verb: get\n    resource: pods\n";
}
