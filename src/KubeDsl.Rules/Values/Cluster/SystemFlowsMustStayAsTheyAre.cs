using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Cluster;

/// <summary>The flows that every server has keep the form that it gives them.</summary>
internal sealed class SystemFlowsMustStayAsTheyAre() : TypeRule(Metadata, "flowcontrol.v1.FlowSchemaSpec", "flowcontrol.v1.PriorityLevelConfigurationSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2811",
        "The server's own flows must stay as they are",
        Severity.Error,
        "The flow schemas and priority levels 'exempt' and 'catch-all' are the server's; only what is in 'exempt' of the level of that name may be changed.",
        "Choose another name.")
    {
        Passing = Level("batch"),
        Failing = Level("catch-all"),
    };

    public override void Check(ObjectView spec, ManifestCheck check)
    {
        var name = check.Manifest.Name;
        if (name is not ("exempt" or "catch-all"))
            return;
        if (check.Kind == "FlowSchema" ? IsOtherSchema(spec, name) : IsOtherLevel(spec, name))
            check.Report(Info, name == "exempt" && check.Kind != "FlowSchema" ? spec.At("type") : spec.Path, $"'{name}' belongs to the server, and this is not what it has there. Choose another name.");
    }

    private static bool IsOtherSchema(ObjectView spec, string name) =>
        (spec.ObjectOrNothing("priorityLevelConfiguration").Text("name", "") is { } level && level != name)
        || (spec.Integer("matchingPrecedence", 1000) is { } precedence && precedence != (name == "exempt" ? 1 : 10000))
        || (name == "exempt" ? spec.Has("distinguisherMethod") : spec.ObjectOrNothing("distinguisherMethod").Text("type", "") is not (null or "ByUser"));

    private static bool IsOtherLevel(ObjectView spec, string name)
    {
        if (name == "exempt")
            return spec.Text("type") is { Length: > 0 } type && type != "Exempt";
        var limited = spec.ObjectOrNothing("limited");
        return spec.Text("type") == "Exempt"
            || limited.Integer("nominalConcurrencyShares", 30) is not (null or 5)
            || limited.Integer("lendablePercent", 0) is not (null or 0)
            || limited.ObjectOrNothing("limitResponse").Text("type") is "Queue";
    }

    private static string Level(string name) =>
        Example.Of("flowcontrol.apiserver.k8s.io/v1", "PriorityLevelConfiguration", "spec:\n  type: Limited\n  limited:\n    nominalConcurrencyShares: 10\n    limitResponse:\n      type: Reject", name);
}
