using System.CommandLine;
using KubeDsl.Cli;
using KubeDsl.Cli.Checking.Reporting;
using KubeDsl.Cli.Verbs;

// Making a verb costs some milliseconds, so the others are made only where they can be seen.
var verbs = new Dictionary<string, Func<Command>>(StringComparer.Ordinal)
{
    ["emit"] = EmitVerb.Command,
    ["check"] = CheckVerb.Command,
    ["import"] = ImportVerb.Command,
    ["diff"] = DiffVerb.Command,
    ["apply"] = ApplyVerb.Command,
    ["status"] = StatusVerb.Command,
    ["delete"] = DeleteVerb.Command,
    ["crd"] = CrdVerb.Command,
    ["policies"] = PoliciesVerb.Command,
};
var root = new RootCommand("Kubernetes manifests in C#.");
if (args.Length > 0 && verbs.TryGetValue(args[0], out var asked))
    root.Add(asked());
else
    foreach (var verb in verbs.Values)
        root.Add(verb());
var parsed = root.Parse(args);
var errors = UsageErrors.Of(parsed, args);
if (errors.Count == 0)
    return parsed.Invoke();

foreach (var error in errors)
    Console.Error.WriteLine($"kubedsl: {Printable.Text(error)}");
Console.Error.WriteLine($"'{UsageErrors.NameOf(parsed)} --help' tells what there is.");
return ExitCodes.Usage;
