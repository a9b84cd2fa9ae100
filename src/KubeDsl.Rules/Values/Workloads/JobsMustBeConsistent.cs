using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Workloads;

/// <summary>The settings of a Job go together.</summary>
internal sealed class JobsMustBeConsistent() : TypeRule(Metadata, "batch.v1.JobSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2204",
        "The settings of a Job must go together",
        Severity.Error,
        "Settings by index need an indexed Job, and an indexed Job needs a number of completions; the selector of a Job is made by the server.",
        "Set 'completionMode: Indexed' with 'completions', or remove what needs it.")
    {
        Passing = Example.Job("completionMode: Indexed\ncompletions: 3\nbackoffLimitPerIndex: 1"),
        Failing = Example.Job("backoffLimitPerIndex: 1"),
    };

    private static readonly string[] OfIndexes = ["backoffLimitPerIndex", "maxFailedIndexes", "successPolicy"];

    public override void Check(ObjectView job, ManifestCheck check)
    {
        CheckIndexes(job, check);
        CheckSelector(job, check);
        if (job.Has("podFailurePolicy"))
        {
            if (job.ObjectOrNothing("template").ObjectOrNothing("spec") is var pod && pod.Text("restartPolicy") is { } policy && policy == "OnFailure")
                check.Report(Info, pod.At("restartPolicy"), "A Job with a 'podFailurePolicy' decides about failed pods itself. Use 'restartPolicy: Never'.");
            if (job.Text("podReplacementPolicy") == "TerminatingOrFailed")
                check.Report(Info, job.At("podReplacementPolicy"), "With a 'podFailurePolicy' pods are replaced when they have failed. Use 'Failed', or leave the field out.");
        }
    }

    private void CheckIndexes(ObjectView job, ManifestCheck check)
    {
        if (job.Text("completionMode", "NonIndexed") == "NonIndexed")
        {
            foreach (var field in OfIndexes)
                if (job.Has(field))
                    check.Report(Info, job.At(field), $"'{field}' needs an indexed Job. Set 'completionMode: Indexed', or remove it.");
        }
        else if (job.Text("completionMode") == "Indexed")
        {
            if (job.Lacks("completions"))
                check.Report(Info, job.At("completions"), "An indexed Job needs the number of its indexes. Set 'completions'.", check.OriginOf(job.At("completionMode")));
            if (job.Integer("parallelism") is > 100000)
                check.Report(Info, job.At("parallelism"), "An indexed Job runs at most 100000 pods at a time. Lower 'parallelism'.");
            CheckManyIndexes(job, check);
            CheckName(job, check);
        }
        if (!job.Has("maxFailedIndexes"))
            return;
        if (job.Lacks("backoffLimitPerIndex"))
            check.Report(Info, job.At("backoffLimitPerIndex"), "'maxFailedIndexes' needs 'backoffLimitPerIndex'. Set it.");
        if (job.Integer("maxFailedIndexes") is { } failed && (failed > 100000 || job.Integer("completions") is { } completions && failed > completions))
            check.Report(Info, job.At("maxFailedIndexes"), $"'maxFailedIndexes' is {failed}. Use at most the number of completions, and at most 100000.");
    }

    private void CheckManyIndexes(ObjectView job, ManifestCheck check)
    {
        if (job.Integer("completions") is not > 100000 || !job.Has("backoffLimitPerIndex"))
            return;
        if (job.Lacks("maxFailedIndexes"))
            check.Report(Info, job.At("maxFailedIndexes"), "A Job of more than 100000 indexes with a limit for each needs 'maxFailedIndexes'. Set it.");
        else if (job.Integer("maxFailedIndexes") is > 10000)
            check.Report(Info, job.At("maxFailedIndexes"), "A Job of more than 100000 indexes takes at most 10000 failed ones. Lower 'maxFailedIndexes'.");
        if (job.Integer("parallelism") is > 10000)
            check.Report(Info, job.At("parallelism"), "A Job of more than 100000 indexes runs at most 10000 pods at a time. Lower 'parallelism'.");
    }

    // The pods of an indexed Job are called after it and their index.
    private void CheckName(ObjectView job, ManifestCheck check)
    {
        if (check.Kind != "Job" || check.Manifest.Name is not { Length: > 0 } name || job.Integer("completions") is not { } completions || completions <= 0)
            return;
        var host = name + "-" + (completions - 1);
        if (Manifests.Formats.Dns1123LabelFormat.Problem(host) is { } problem)
            check.Report(Info, check.Root.At("metadata").Child("name"), $"Pods of the indexed Job are called like '{host}'. {problem}");
    }

    private void CheckSelector(ObjectView job, ManifestCheck check)
    {
        if (check.Kind == "CronJob")
        {
            if (job.Has("selector"))
                check.Report(Info, job.At("selector"), "The selector of a CronJob's jobs is made by the server. Remove it.");
            if (job.IsTrue("manualSelector"))
                check.Report(Info, job.At("manualSelector"), "The selector of a CronJob's jobs is made by the server. Remove 'manualSelector'.");
            return;
        }
        JobSelectors.Check(Info, job, check);
    }
}
