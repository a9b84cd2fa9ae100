using System.CommandLine;
using KubeDsl.Cli.Pulling;

namespace KubeDsl.Cli.Verbs;

/// <summary><c>kubedsl policies pull</c>: fetches the admission policies of a cluster, to check manifests against.</summary>
internal static class PoliciesVerb
{
    public static Command Command()
    {
        var output = new Option<string>("--output", "-o") { Description = "The folder to write to. Default: policies.", HelpName = "folder" };
        var kubeconfig = new Option<string>("--kubeconfig") { Description = "The kubeconfig. Default: $KUBECONFIG, or ~/.kube/config.", HelpName = "file" };
        var context = new Option<string>("--context") { Description = "The context of the kubeconfig. Default: its current one.", HelpName = "name" };
        var pull = new Command("pull", "Fetches policies, bindings, parameters and the labels of namespaces from a cluster, a file for each policy.") { output, kubeconfig, context };
        pull.SetAction(result => PoliciesPullCommand.Run(result.GetValue(output) ?? "policies", result.GetValue(kubeconfig), result.GetValue(context)));
        return new Command("policies", "The admission policies of a cluster.") { pull };
    }
}
