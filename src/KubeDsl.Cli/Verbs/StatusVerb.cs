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
        var interval = new Option<string>("--interval") { Description = "With --watch: how often to look. Default: 2s.", HelpName = "time" };

        var command = new Command("status", "Says how the objects of manifests, or of a set, are. Exit code 0: all are ready, 1: some are not.");
        common.AddTo(command);
        command.Add(watch);
        command.Add(interval);
        command.SetAction(result => VerbErrors.Catch(() => StatusCommand.Run(
            common.Read(result),
            result.GetValue(watch),
            DurationText.Parse("--interval", result.GetValue(interval) ?? "2s"))));
        return command;
    }
}
