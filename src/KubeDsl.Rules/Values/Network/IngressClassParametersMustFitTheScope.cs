using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Network;

/// <summary>Parameters of an IngressClass have a namespace if and only if they are in one.</summary>
internal sealed class IngressClassParametersMustFitTheScope() : TypeRule(Metadata, "networking.v1.IngressClassParametersReference")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2312",
        "Parameters of an IngressClass must fit their scope",
        Severity.Error,
        "Parameters in a namespace are found by it; those of the whole cluster have none.",
        "Set 'scope' and 'namespace' together.")
    {
        Passing = Example.Of("networking.k8s.io/v1", "IngressClass", "spec:\n  controller: example.com/c\n  parameters:\n    kind: Settings\n    name: all"),
        Failing = Example.Of("networking.k8s.io/v1", "IngressClass", "spec:\n  controller: example.com/c\n  parameters:\n    kind: Settings\n    name: all\n    namespace: web"),
    };

    public override void Check(ObjectView parameters, ManifestCheck check)
    {
        var scope = parameters.Text("scope", "Cluster");
        if (scope == "Cluster" && parameters.Text("namespace") is not null)
            check.Report(Info, parameters.At("namespace"), "Parameters of the scope 'Cluster' have no namespace. Remove it, or use 'scope: Namespace'.");
        if (scope != "Namespace")
            return;
        if (parameters.LacksText("namespace"))
            check.Report(Info, parameters.At("namespace"), "Parameters of the scope 'Namespace' need one. Set 'namespace'.");
        else if (parameters.Text("namespace") is { } name && Dns1123LabelFormat.Problem(name) is { } problem)
            check.Report(ValueFormats.Names, parameters.At("namespace"), $"'namespace' is '{FormatDemand.Shown(name)}'. {problem}");
    }
}
