using System.CommandLine;
using KubeDsl.Cli.Clusters;

namespace KubeDsl.Cli.Verbs;

/// <summary><c>kubedsl status</c>: says how the objects of manifests, or of a set, are.</summary>
internal static class StatusVerb
{
    public static Command Command()
    {
        var common = new ClusterCommandOptions("A project, an assembly (.dll), files and folders with YAML or JSON, or '-' for standard input. With --applyset and no source: everything in the set.", ArgumentArity.ZeroOrMore);
        var watch = new Option<bool>("--watch", "-w") { Description = "Go on, and tell what changes, until Ctrl-C." };

        var command = new Command("status", "Says how the objects of manifests, or of a set, are. Exit code 0: all are ready, 1: some are not.");
        common.AddTo(command);
        command.Add(watch);
        command.SetAction(result => StatusCommand.Run(common.Read(result), result.GetValue(watch)));
        return command;
    }
}
