using System.CommandLine;
using KubeDsl.Cli.Clusters;
using KubeDsl.Cluster.Deleting;

namespace KubeDsl.Cli.Verbs;

/// <summary><c>kubedsl delete</c>: removes the objects of manifests, or all of a set.</summary>
internal static class DeleteVerb
{
    public static Command Command()
    {
        var common = new ClusterCommandOptions("A project, an assembly (.dll), files and folders with YAML or JSON, or '-' for standard input. With --applyset and no source: everything in the set.", ArgumentArity.ZeroOrMore);
        var dryRun = new Option<bool>("--dry-run") { Description = "Delete nothing, only say what would be." };
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask." };
        var noWait = new Option<bool>("--no-wait") { Description = "Do not wait until the objects are gone." };
        var timeout = new Option<string>("--timeout") { Description = "How long to wait for each object. Default: 5m.", HelpName = "time" };

        var command = new Command("delete", "Removes the objects of manifests, or all of a set, in the reverse of the order in which they were made.");
        common.AddTo(command);
        foreach (var option in new Option[] { dryRun, yes, noWait, timeout })
            command.Add(option);
        command.SetAction(result => VerbErrors.Catch(() => DeleteCommand.Run(
            common.Read(result),
            new DeletionOptions
            {
                DryRun = result.GetValue(dryRun),
                Wait = !result.GetValue(noWait),
                Timeout = DurationText.Parse("--timeout", result.GetValue(timeout) ?? "5m"),
            },
            result.GetValue(yes))));
        return command;
    }
}
