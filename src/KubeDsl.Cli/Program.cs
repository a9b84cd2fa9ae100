using System.CommandLine;
using KubeDsl.Cli;
using KubeDsl.Cli.Verbs;

var root = new RootCommand("Kubernetes manifests in C#.")
{
    EmitVerb.Command(), CheckVerb.Command(), ImportVerb.Command(), DiffVerb.Command(), ApplyVerb.Command(), StatusVerb.Command(), DeleteVerb.Command(),
    CrdVerb.Command(), PoliciesVerb.Command(),
};
var parsed = root.Parse(args);
if (parsed.Errors.Count == 0)
    return parsed.Invoke();

foreach (var error in parsed.Errors)
    Console.Error.WriteLine($"kubedsl: {error.Message}");
Console.Error.WriteLine("'kubedsl --help' tells what there is.");
return ExitCodes.Usage;
