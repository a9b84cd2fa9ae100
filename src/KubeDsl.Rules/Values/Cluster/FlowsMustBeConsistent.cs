using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Cluster;

/// <summary>Flow control of the API server is consistent.</summary>
internal sealed class FlowsMustBeConsistent() : TypeRule(
    Metadata, "flowcontrol.v1.FlowSchemaSpec", "flowcontrol.v1.ResourcePolicyRule", "flowcontrol.v1.NonResourcePolicyRule", "flowcontrol.v1.PriorityLevelConfigurationSpec", "flowcontrol.v1.LimitResponse",
    "flowcontrol.v1.Subject", "flowcontrol.v1.QueuingConfiguration")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2806",
        "Flow control must be consistent",
        Severity.Error,
        "The type of a priority level names the part that it has, '*' stands alone, and precedence 1 is for the schema 'exempt'.",
        "Correct what the message names.")
    {
        Passing = Level("limited:\n    nominalConcurrencyShares: 10\n    limitResponse:\n      type: Reject"),
        Failing = Level("exempt: {}"),
    };

    private static readonly string[] Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "proxy", "update", "watch", "*"];
    private static readonly string[] Subjects = ["user", "group", "serviceAccount"];

    public override void Check(ObjectView part, ManifestCheck check)
    {
        if (part.Integer("matchingPrecedence") == 1 && check.Manifest.Name is { Length: > 0 } name && name != "exempt")
            check.Report(Info, part.At("matchingPrecedence"), "The precedence 1 belongs to the schema 'exempt'. Use 2 to 10000.");
        if (part.Map.ContainsKey("verbs"))
            CheckVerbs(part, check);
        foreach (var list in (string[])["apiGroups", "resources", "namespaces"])
            if (part.Texts(list).Contains("*") && part.List(list) is { Count: > 1 })
                check.Report(Info, part.At(list), $"'*' in '{list}' stands for everything. Remove the others, or '*'.");
        FlowParts.CheckPlaces(Info, part, check);
        CheckSubject(part, check);
        FlowParts.CheckQueues(Info, part, check);
        CheckLevel(part, check);
    }

    private void CheckVerbs(ObjectView part, ManifestCheck check)
    {
        foreach (var verb in part.Texts("verbs"))
            if (Array.IndexOf(Verbs, verb) < 0)
                check.Report(EnumDemand.Info, part.At("verbs"), $"There is no verb '{FormatDemand.Shown(verb)}' here. Use {string.Join(", ", Verbs)}.");
        if (part.Texts("verbs").Contains("*") && part.List("verbs") is { Count: > 1 })
            check.Report(EnumDemand.Info, part.At("verbs"), "'*' stands for all verbs. Remove the others, or '*'.");
    }

    private void CheckSubject(ObjectView subject, ManifestCheck check)
    {
        var own = subject.Text("kind") switch { "User" => "user", "Group" => "group", "ServiceAccount" => "serviceAccount", _ => "" };
        if (own.Length == 0)
            return;
        foreach (var key in Subjects)
        {
            if (key == own && subject.Lacks(key))
                check.Report(RequiredDemand.Info, subject.At(key), $"The subject is a {subject.Text("kind")} and says not which. Set '{key}'.");
            else if (key != own && subject.Has(key))
                check.Report(Info, subject.At(key), $"The subject is a {subject.Text("kind")} and has a '{key}'. Remove it, or change 'kind'.");
        }
        if (subject.Object("serviceAccount")?.Text("name") is { Length: > 0 } name && name != "*" && Manifests.Formats.Dns1123SubdomainFormat.Problem(name) is { } problem)
            check.Report(Info, subject.At("serviceAccount").Child("name"), $"The name of the ServiceAccount is '{FormatDemand.Shown(name)}'. {problem}");
    }

    private void CheckLevel(ObjectView part, ManifestCheck check)
    {
        switch (part.Text("type"))
        {
            case "Limited" when part.Path.Key == "spec":
                if (part.Lacks("limited"))
                    check.Report(Info, part.At("limited"), "The type is 'Limited' and there is no 'limited'. Set it.", check.OriginOf(part.At("type")));
                if (part.Has("exempt"))
                    check.Report(Info, part.At("exempt"), "The type is 'Limited' and there is an 'exempt'. Remove it.");
                break;
            case "Exempt" when part.Path.Key == "spec" && check.Manifest.Name is { Length: > 0 } name && name != "exempt":
                check.Report(Info, part.At("type"), "The type 'Exempt' belongs to the level 'exempt'. Use 'Limited'.");
                break;
            case "Exempt" when part.Has("limited"):
                check.Report(Info, part.At("limited"), "The type is 'Exempt' and there is a 'limited'. Remove it.");
                break;
            case "Reject" when part.Has("queuing"):
                check.Report(Info, part.At("queuing"), "What is rejected is not queued. Remove 'queuing', or use the type 'Queue'.");
                break;
            case "Queue" when part.Lacks("queuing"):
                check.Report(Info, part.At("queuing"), "The type is 'Queue' and nothing is said about the queues. Set 'queuing'.");
                break;
        }
    }

    private static string Level(string lines) =>
        Example.Of("flowcontrol.apiserver.k8s.io/v1", "PriorityLevelConfiguration", "spec:\n  type: Limited\n  " + lines);
}
