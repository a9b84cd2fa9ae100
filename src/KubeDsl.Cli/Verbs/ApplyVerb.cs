using System.CommandLine;
using KubeDsl.Cli.Clusters;
using KubeDsl.Cluster.Applying;

namespace KubeDsl.Cli.Verbs;

/// <summary><c>kubedsl apply</c>: brings a cluster to what the manifests say.</summary>
internal static class ApplyVerb
{
    public static Command Command()
    {
        var common = new ClusterCommandOptions("A project, an assembly (.dll), files and folders with YAML or JSON, or '-' for standard input. Default: the project in the current folder.", ArgumentArity.ZeroOrMore);
        var dryRun = new Option<string?>("--dry-run") { Description = "Change nothing: 'server' has the server check everything, 'client' only makes the plan. Default when given: server.", Arity = ArgumentArity.ZeroOrOne, HelpName = "where" };
        var force = new Option<bool>("--force-conflicts") { Description = "Take fields that belong to other managers." };
        var recreate = new Option<bool>("--recreate") { Description = "Delete and make anew what cannot be changed in place; never claims, volumes, namespaces and definitions." };
        var noPrune = new Option<bool>("--no-prune") { Description = "Keep what left the set." };
        var allowEmpty = new Option<bool>("--allow-empty") { Description = "Let a set become empty." };
        var yes = new Option<bool>("--yes", "-y") { Description = "Delete what left the set without asking." };
        var wait = new Option<bool>("--wait") { Description = "Wait until everything is ready." };
        var timeout = new Option<string>("--timeout") { Description = "How long to wait. Default: 5m.", HelpName = "time" };
        var policies = ClusterCommandOptions.Policies();
        var manager = new Option<string>("--field-manager") { Description = "The name under which the cluster notes which fields are ours. Default: kubedsl.", HelpName = "name" };
        var parallelism = new Option<int?>("--parallelism") { Description = "How many objects are sent at the same time, 1 to 64. Default: 8.", HelpName = "number" };

        var command = new Command("apply", "Brings a cluster to what the manifests say: server-side apply, in order, with pruning.");
        common.AddTo(command);
        foreach (var option in new Option[] { dryRun, force, recreate, noPrune, allowEmpty, yes, wait, timeout, policies, manager, parallelism })
            command.Add(option);
        command.SetAction(result => VerbErrors.Catch(() => ApplyCommand.Run(
            common.Read(result) with { Policies = result.GetValue(policies) ?? [] },
            new ApplyOptions
            {
                DryRun = ApplyCommand.DryRunOf(result.GetResult(dryRun) is null ? null : result.GetValue(dryRun) ?? ""),
                ForceConflicts = result.GetValue(force),
                Recreate = result.GetValue(recreate),
                Prune = !result.GetValue(noPrune),
                AllowEmpty = result.GetValue(allowEmpty),
                Wait = result.GetValue(wait),
                Timeout = DurationText.Parse("--timeout", result.GetValue(timeout) ?? "5m"),
                FieldManager = result.GetValue(manager) ?? ApplyOptions.DefaultFieldManager,
                Parallelism = VerbErrors.InRange("--parallelism", result.GetValue(parallelism) ?? ApplyOptions.DefaultParallelism, 1, 64),
            },
            result.GetValue(yes))));
        return command;
    }
}
