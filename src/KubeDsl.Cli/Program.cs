using System.CommandLine;
using KubeDsl.Cli;
using KubeDsl.Cli.Checking.Reporting;
using KubeDsl.Cli.Verbs;

var root = new RootCommand("Kubernetes manifests in C#.")
{
    EmitVerb.Command(), CheckVerb.Command(), ImportVerb.Command(), DiffVerb.Command(), ApplyVerb.Command(), StatusVerb.Command(), DeleteVerb.Command(),
    CrdVerb.Command(), PoliciesVerb.Command(),
};
var parsed = root.Parse(args);
var errors = UsageErrors.Of(parsed, args);
if (errors.Count == 0)
    return parsed.Invoke();

foreach (var error in errors)
    Console.Error.WriteLine($"kubedsl: {Printable.Text(error)}");
Console.Error.WriteLine($"'{UsageErrors.NameOf(parsed)} --help' tells what there is.");
return ExitCodes.Usage;
