using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Pods;

/// <summary>A pod that brings its own name resolution names a server.</summary>
internal sealed class NameResolutionMustBeComplete() : TypeRule(Metadata, "core.v1.PodSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2118",
        "Own name resolution must be complete",
        Severity.Error,
        "With the policy 'None' nothing is filled in, so at least one name server has to be given.",
        "Set 'dnsConfig.nameservers', or use another policy.")
    {
        Passing = Example.Pod("dnsPolicy: None\ndnsConfig:\n  nameservers: [10.0.0.53]"),
        Failing = Example.Pod("dnsPolicy: None"),
    };

    public override void Check(ObjectView pod, ManifestCheck check)
    {
        if (pod.Object("dnsConfig") is { } config && config.List("searches") is { } searches)
        {
            var length = Math.Max(0, searches.Count - 1) + config.Texts("searches").Sum(text => text.Length);
            if (length > 2048)
                check.Report(Info, config.At("searches"), $"The search domains have {length} characters together. Use at most 2048.");
        }
        if (pod.Text("dnsPolicy") != "None")
            return;
        if (pod.Lacks("dnsConfig"))
            check.Report(Info, pod.At("dnsConfig"), "'dnsPolicy' is 'None' and there is no 'dnsConfig'. Give at least one name server.", check.OriginOf(pod.At("dnsPolicy")));
        else if (pod.Object("dnsConfig") is { } own && own.LacksItems("nameservers"))
            check.Report(Info, own.At("nameservers"), "'dnsPolicy' is 'None' and there is no name server. Give at least one.");
    }
}
