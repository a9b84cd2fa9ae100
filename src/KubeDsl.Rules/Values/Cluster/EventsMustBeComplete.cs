using System.Text;
using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Cluster;

/// <summary>An event is in the namespace of its object, and one with a time says who reports what.</summary>
internal sealed class EventsMustBeComplete() : TypeRule(Metadata, "core.v1.Event", "events.v1.Event")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2716",
        "Events must be complete",
        Severity.Error,
        "An event is in the namespace of the object that it is about. With an 'eventTime' it also says who reports it, what was done and why; in events.k8s.io it always has that time, and none of the fields of before.",
        "Put the event into the namespace of its object, and set what the message names.")
    {
        Passing = Example.Of("events.k8s.io/v1", "Event", "eventTime: \"2026-01-01T00:00:00.000000Z\"\nreportingController: example.com/shop\nreportingInstance: shop-1\naction: Restock\nreason: Empty\ntype: Normal", "shop.1"),
        Failing = Example.Of("events.k8s.io/v1", "Event", "eventTime: \"2026-01-01T00:00:00.000000Z\"\nreportingController: example.com/shop\ntype: Normal", "shop.1"),
    };

    private const int LongestWord = 128;
    private const int LongestNote = 1024;

    public override void Check(ObjectView part, ManifestCheck check)
    {
        var isNew = check.Group == "events.k8s.io";
        CheckNamespace(part, isNew ? "regarding" : "involvedObject", check);
        if (part.Has("eventTime"))
            CheckReport(part, isNew ? "reportingController" : "reportingComponent", isNew ? "note" : "message", check);
        if (isNew)
            CheckNew(part, check);
    }

    // An event about an object of the cluster is in a namespace of the system.
    private void CheckNamespace(ObjectView part, string field, ManifestCheck check)
    {
        if (part.ObjectOrNothing("metadata").Text("namespace") is not { Length: > 0 } own || part.ObjectOrNothing(field).Text("namespace", "") is not { } others)
            return;
        // With a time the namespace of an object is not compared; where the time is not known only what holds both ways is said.
        var fits = others.Length > 0
            ? others == own || !part.Lacks("eventTime")
            : own == "default" || (own == "kube-system" && !part.Lacks("eventTime"));
        if (!fits)
            check.Report(Info, part.At(field).Child("namespace"), $"The event is in the namespace '{FormatDemand.Shown(own)}', and its object in {(others.Length > 0 ? $"'{FormatDemand.Shown(others)}'" : "none")}. Make them one.");
    }

    private void CheckReport(ObjectView part, string controller, string note, ManifestCheck check)
    {
        foreach (var field in (string[])[controller, "reportingInstance", "action", "reason"])
            if (part.LacksText(field))
                check.Report(Info, part.At(field), $"An event with an 'eventTime' has a '{field}'. Set it.");
            else if (field != controller)
                CheckLength(part, field, LongestWord, check);
        if (part.Text(controller) is { Length: > 0 } name && QualifiedNameFormat.Problem(name) is { } problem)
            check.Report(Info, part.At(controller), $"'{controller}' is '{FormatDemand.Shown(name)}'. {problem}");
        CheckLength(part, note, LongestNote, check);
    }

    private void CheckLength(ObjectView part, string field, int most, ManifestCheck check)
    {
        if (part.Text(field) is { } text && Encoding.UTF8.GetByteCount(text) > most)
            check.Report(Info, part.At(field), $"'{field}' has {Encoding.UTF8.GetByteCount(text)} bytes. Use at most {most}.");
    }

    private void CheckNew(ObjectView part, ManifestCheck check)
    {
        if (part.Lacks("eventTime"))
            check.Report(Info, part.At("eventTime"), "The event has no 'eventTime'. Set it.");
        if (part.LacksText("type"))
            check.Report(Info, part.At("type"), "The event has no 'type'. Use 'Normal' or 'Warning'.");
        if (part.Object("series") is { } series)
        {
            if (series.Integer("count", 0) is { } count && count < 2)
                check.Report(Info, series.At("count"), $"The series has {count} events. A series has at least 2.");
            if (series.Lacks("lastObservedTime"))
                check.Report(Info, series.At("lastObservedTime"), "The series has no 'lastObservedTime'. Set it.");
        }
        var source = part.ObjectOrNothing("deprecatedSource");
        if (source.HasText("component") || source.HasText("host"))
            ReportOld(part, "deprecatedSource", check);
        if (part.Integer("deprecatedCount", 0) is not (null or 0))
            ReportOld(part, "deprecatedCount", check);
        foreach (var field in (string[])["deprecatedFirstTimestamp", "deprecatedLastTimestamp"])
            if (part.Has(field))
                ReportOld(part, field, check);
    }

    private void ReportOld(ObjectView part, string field, ManifestCheck check) =>
        check.Report(Info, part.At(field), $"'{field}' is only read in events of before. Remove it.");
}
