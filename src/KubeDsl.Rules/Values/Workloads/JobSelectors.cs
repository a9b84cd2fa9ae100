using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Workloads;

/// <summary>The selector of a Job, which the server makes where it is not told that the Job brings its own.</summary>
internal static class JobSelectors
{
    // A value that no selector can name, as the identifier of a Job that is not there yet.
    private static readonly StringNode Identifier = new("(uid)");

    private static readonly string[] Prefixes = ["", "batch.kubernetes.io/"];

    public static void Check(RuleInfo rule, ObjectView job, ManifestCheck check)
    {
        if (job.Boolean("manualSelector") is not { } isManual)
            return;
        if (!isManual)
            CheckMade(rule, job, check);
        else if (job.Lacks("selector"))
            check.Report(rule, job.At("selector"), "'manualSelector' is true and there is no selector. Set it, or remove 'manualSelector'.");
        else if (job.Object("selector") is { } selector && LabelsOf(job) is var labels && Selectors.Matches(selector, labels) == false)
            check.Report(rule, labels.Path, "The selector of the Job does not match the labels of its template. Make them agree.");
    }

    private static ObjectView LabelsOf(ObjectView job) => job.ObjectOrNothing("template").ObjectOrNothing("metadata").ObjectOrNothing("labels");

    // What is written stays in the selector, beside the label that the server adds, so it must choose by the labels of the server alone.
    private static void CheckMade(RuleInfo rule, ObjectView job, ManifestCheck check)
    {
        var labels = LabelsOf(job);
        CheckGiven(rule, labels, check);
        if (job.Object("selector") is not { } selector)
            return;
        if (Selectors.Matches(selector, new ObjectView(WithGiven(MapNode.Empty, check), labels.Path)) == false)
            check.Report(rule, selector.Path, "The selector of a Job is made by the server. Remove it.");
        else if (Selectors.Matches(selector, new ObjectView(WithGiven(labels.Map, check), labels.Path)) == false)
            check.Report(rule, labels.Path, "The selector of the Job does not match the labels of its template. Remove the selector; the server makes one.");
    }

    /// <summary>The server gives these labels to the pods, and refuses others in their place.</summary>
    private static void CheckGiven(RuleInfo rule, ObjectView labels, ManifestCheck check)
    {
        foreach (var prefix in Prefixes)
        {
            if (labels.Has(prefix + "controller-uid"))
                check.Report(rule, labels.At(prefix + "controller-uid"), $"The label '{prefix}controller-uid' is given by the server. Remove it.");
            if (labels.Text(prefix + "job-name") is { } name && NameOf(check) is StringNode job && job.Value != name)
                check.Report(rule, labels.At(prefix + "job-name"), $"The label '{prefix}job-name' holds the name of the Job. Remove it.");
        }
    }

    private static MapNode WithGiven(MapNode labels, ManifestCheck check)
    {
        foreach (var prefix in Prefixes)
            labels = labels.Set(prefix + "controller-uid", Identifier).Set(prefix + "job-name", NameOf(check));
        return labels;
    }

    private static ManifestNode NameOf(ManifestCheck check) => check.Manifest.Root.Find("metadata", "name") switch
    {
        StringNode name => name,
        UnknownNode unknown => unknown,
        _ => new StringNode(check.Manifest.Name),
    };
}
