using System.CommandLine;
using KubeDsl.Cli.Clusters;
using KubeDsl.Cluster.Applying;

namespace KubeDsl.Cli.Verbs;

/// <summary><c>kubedsl diff</c>: says what an apply would change.</summary>
internal static class DiffVerb
{
    public static Command Command()
    {
        var common = new ClusterCommandOptions("A project, an assembly (.dll), files and folders with YAML or JSON, or '-' for standard input. Default: the project in the current folder.", ArgumentArity.ZeroOrMore);
        var force = new Option<bool>("--force-conflicts") { Description = "Compare as if fields of other managers were taken." };
        var noPrune = new Option<bool>("--no-prune") { Description = "Do not tell what left the set." };
        var policies = ClusterCommandOptions.Policies();
        var manager = new Option<string>("--field-manager") { Description = "The name under which the cluster notes which fields are ours. Default: kubedsl.", HelpName = "name" };

        var command = new Command("diff", "Says what an apply would change. Exit code 0: nothing, 1: something, 2: it cannot be told.");
        common.AddTo(command);
        foreach (var option in new Option[] { force, noPrune, policies, manager })
            command.Add(option);
        command.SetAction(result => DiffCommand.Run(common.Read(result) with { Policies = result.GetValue(policies) ?? [] }, new ApplyOptions
        {
            ForceConflicts = result.GetValue(force),
            Prune = !result.GetValue(noPrune),
            FieldManager = result.GetValue(manager) ?? ApplyOptions.DefaultFieldManager,
        }));
        return command;
    }
}
