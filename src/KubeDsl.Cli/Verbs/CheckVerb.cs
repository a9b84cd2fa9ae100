using System.CommandLine;
using KubeDsl.Cli.Checking;

namespace KubeDsl.Cli.Verbs;

/// <summary><c>kubedsl check</c>: says what an API server would refuse in YAML and JSON files, and what else is wrong with them.</summary>
internal static class CheckVerb
{
    public static Command Command()
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Files, folders (all .yaml, .yml and .json files in them), or '-' for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var version = new Option<string>("--kubernetes-version") { Description = "The version of the cluster, 1.28 to 1.36. Default: 1.36.", HelpName = "version" };
        var crds = new Option<string[]>("--crds") { Description = "Files or folders with the definitions of custom resources; may be given several times.", HelpName = "path" };
        var policies = new Option<string[]>("--policies") { Description = "Files or folders with admission policies, their bindings and parameters; may be given several times.", HelpName = "path" };
        var output = new Option<string>("--output", "-o") { Description = "'text', 'json', 'sarif' or 'junit'. Default: text.", HelpName = "format" };
        var profile = new Option<string>("--profile") { Description = "Hold pods against a Pod Security Standard: 'baseline' or 'restricted'.", HelpName = "profile" };
        var warningsAsErrors = new Option<bool>("--warnings-as-errors") { Description = "Report warnings as errors." };
        var severities = new Option<string[]>("--severity") { Description = "The severity of a rule: error, warning, info or none; may be given several times.", HelpName = "KDSL4012=error" };

        var command = new Command("check", "Says what an API server would refuse in YAML and JSON files, and what else is wrong with them.")
        {
            paths, version, crds, policies, output, profile, warningsAsErrors, severities,
        };
        command.SetAction(result => CheckCommand.Run(new CheckArguments
        {
            Paths = result.GetValue(paths)!,
            KubernetesVersion = result.GetValue(version),
            Crds = result.GetValue(crds) ?? [],
            Policies = result.GetValue(policies) ?? [],
            Output = result.GetValue(output),
            Profile = result.GetValue(profile),
            WarningsAsErrors = result.GetValue(warningsAsErrors),
            Severities = result.GetValue(severities) ?? [],
        }));
        return command;
    }
}
