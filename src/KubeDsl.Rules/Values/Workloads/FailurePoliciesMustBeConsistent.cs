using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Workloads;

/// <summary>The rules of a Job's failure policy are complete and about containers of the Job.</summary>
internal sealed class FailurePoliciesMustBeConsistent() : TypeRule(Metadata, "batch.v1.JobSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2205",
        "Failure policies of a Job must be consistent",
        Severity.Error,
        "A rule looks at exit codes or at conditions, at codes in ascending order, and 0 is no failure.",
        "Correct the rule that the message names.")
    {
        Passing = Example.Job("podFailurePolicy:\n  rules:\n  - action: FailJob\n    onExitCodes:\n      operator: In\n      values: [3, 42]"),
        Failing = Example.Job("podFailurePolicy:\n  rules:\n  - action: FailJob\n    onExitCodes:\n      operator: In\n      values: [42, 3]"),
    };

    public override void Check(ObjectView job, ManifestCheck check)
    {
        if (job.Object("podFailurePolicy") is not { } policy)
            return;
        foreach (var rule in policy.Objects("rules"))
        {
            if (rule.Has("onExitCodes") && rule.HasItems("onPodConditions"))
                check.Report(Info, rule.Path, "The rule has 'onExitCodes' and 'onPodConditions'. Keep one of them.");
            else if (rule.Lacks("onExitCodes") && rule.LacksItems("onPodConditions"))
                check.Report(Info, rule.Path, "The rule says nothing about when it holds. Set 'onExitCodes' or 'onPodConditions'.");
            if (rule.Text("action") == "FailIndex" && job.Lacks("backoffLimitPerIndex"))
                check.Report(Info, rule.At("action"), "The action 'FailIndex' needs 'backoffLimitPerIndex'. Set it, or use another action.");
            if (rule.Object("onExitCodes") is { } codes)
                CheckCodes(job, codes, check);
        }
    }

    private void CheckCodes(ObjectView job, ObjectView codes, ManifestCheck check)
    {
        if (codes.List("values") is { } values)
        {
            for (var i = 0; i < values.Count; i++)
            {
                if (values[i] is not IntegerNode code)
                    continue;
                if (code.Value == 0 && codes.Text("operator") == "In")
                    check.Report(Info, codes.At("values").Child(i), "The exit code 0 is no failure. Remove it.");
                if (i > 0 && values[i - 1] is IntegerNode before && before.Value > code.Value)
                    check.Report(Info, codes.At("values"), $"The exit codes are not in ascending order: {before.Value} stands before {code.Value}. Sort them.", code.Origin);
            }
        }

        if (codes.Text("containerName") is not { } name)
            return;
        var pod = job.ObjectOrNothing("template").ObjectOrNothing("spec");
        if (pod.MayHaveMoreContainers())
            return;
        foreach (var container in pod.Containers())
            if (container.View["name"] is UnknownNode || container.View.Text("name", "") == name)
                return;
        check.Report(Info, codes.At("containerName"), $"The Job has no container '{FormatDemand.Shown(name)}'. Correct the name.");
    }
}
