using System.CommandLine;
using KubeDsl.Cli.Definitions;

namespace KubeDsl.Cli.Verbs;

/// <summary><c>kubedsl crd pull</c>: fetches the definitions of custom resources from a cluster.</summary>
internal static class CrdVerb
{
    public static Command Command()
    {
        var wanted = new Argument<string[]>("group-or-name") { Description = "API groups, or names of definitions such as 'certificates.cert-manager.io'. Default: all.", Arity = ArgumentArity.ZeroOrMore };
        var folder = new Option<string>("--output", "-o") { Description = "The folder for the files, one for each definition.", HelpName = "folder", DefaultValueFactory = _ => "crds" };
        var kubeconfig = new Option<string>("--kubeconfig") { Description = "The kubeconfig. Default: $KUBECONFIG, or ~/.kube/config.", HelpName = "file" };
        var context = new Option<string>("--context") { Description = "The context of the kubeconfig. Default: its current one.", HelpName = "name" };

        var pull = new Command("pull", "Fetches the definitions of custom resources from a cluster, for <KubeDslCrd Include=\"crds/*.yaml\" />.") { wanted, folder, kubeconfig, context };
        pull.SetAction(result => CrdPullCommand.Run(new CrdPullArguments
        {
            Wanted = result.GetValue(wanted) ?? [],
            Folder = result.GetValue(folder)!,
            Kubeconfig = result.GetValue(kubeconfig),
            Context = result.GetValue(context),
        }));
        return new Command("crd", "Definitions of custom resources.") { pull };
    }
}
