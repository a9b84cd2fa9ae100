using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Pods;

/// <summary>Ports of the node are used once, and with the host network they are the container's ports.</summary>
internal sealed class HostPortsMustFit() : TypeRule(Metadata, "core.v1.PodSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2109",
        "Host ports must fit",
        Severity.Error,
        "A port of the node can be used once by a pod, and on the host network there is no mapping between ports.",
        "Change the host port, or leave it out.")
    {
        Passing = Example.Container("ports:\n- containerPort: 80\n  hostPort: 80", "hostNetwork: true"),
        Failing = Example.Container("ports:\n- containerPort: 80\n  hostPort: 8080", "hostNetwork: true"),
    };

    public override void Check(ObjectView pod, ManifestCheck check)
    {
        var onHost = pod.IsTrue("hostNetwork");
        List<(string, long, string)>? used = null;
        foreach (var container in pod.Containers())
        {
            // Init containers run one after the other, so each is judged by itself.
            List<(string, long, string)>? own = null;
            foreach (var port in container.View.Objects("ports"))
                CheckPort(port, onHost && container.IsRegular, ref container.IsRegular ? ref used : ref own, check);
        }
    }

    private void CheckPort(ObjectView port, bool onHost, ref List<(string, long, string)>? used, ManifestCheck check)
    {
        var number = port.Integer("containerPort");
        var onNode = port.Integer("hostPort", 0);
        if (onHost && check.IsPod && port.Lacks("hostPort"))
            onNode = number;
        if (onNode is not { } hostPort || hostPort == 0)
            return;
        if (onHost && number is { } containerPort && hostPort != containerPort)
            check.Report(Info, port.At("hostPort"), $"'hostPort' is {hostPort} and 'containerPort' {containerPort}, and the pod is on the host network. Make them equal, or leave 'hostPort' out.");

        if (port.Text("protocol", "TCP") is not { } protocol || port.Text("hostIP", "") is not { } address)
            return;
        var key = (address, hostPort, protocol);
        used ??= [];
        if (used.Contains(key))
            check.Report(Info, port.At("hostPort"), $"Port {hostPort}/{protocol} of the node is used twice. Change one of them.");
        else
            used.Add(key);
    }
}
