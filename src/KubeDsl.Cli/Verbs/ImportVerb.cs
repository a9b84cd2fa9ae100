using System.CommandLine;
using KubeDsl.Cli.Importing;

namespace KubeDsl.Cli.Verbs;

/// <summary><c>kubedsl import</c>: turns YAML into C#.</summary>
internal static class ImportVerb
{
    public static Command Command()
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Files, folders (all .yaml, .yml and .json files in them), or '-' for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string>("--output", "-o") { Description = "The file to write. Default: standard output.", HelpName = "file.cs" };
        var space = new Option<string>("--namespace") { Description = "The C# namespace of the class. Default: none.", HelpName = "name" };
        var className = new Option<string>("--class") { Description = "The name of the class. Default: that of the file, else Manifests.", HelpName = "name" };
        var perFile = new Option<bool>("--one-method-per-file") { Description = "A [Manifests] method for each file. Default: one for each namespace of the cluster." };
        var diff = new Option<bool>("--diff") { Description = "Write nothing; show what the files would be after an import and a build." };
        var crds = new Option<string[]>("--crds") { Description = "Files or folders with the definitions of custom resources, whose classes the project has (<KubeDslCrd>); may be given several times.", HelpName = "path" };
        var force = new Option<bool>("--force") { Description = "Replace the file if there is one." };

        var command = new Command("import", "Turns YAML into C#.") { paths, output, space, className, perFile, crds, diff, force };
        command.SetAction(result => ImportCommand.Run(new ImportArguments
        {
            Paths = result.GetValue(paths)!,
            Output = result.GetValue(output),
            Namespace = result.GetValue(space),
            ClassName = result.GetValue(className),
            OneMethodPerFile = result.GetValue(perFile),
            Crds = result.GetValue(crds) ?? [],
            Diff = result.GetValue(diff),
            Force = result.GetValue(force),
        }));
        return command;
    }
}
