using System.CommandLine;
using KubeDsl.Cli.Emission;

namespace KubeDsl.Cli.Verbs;

/// <summary><c>kubedsl emit</c>: writes the manifests of a project or an assembly.</summary>
internal static class EmitVerb
{
    public static Command Command()
    {
        var source = new Argument<string>("project-or-assembly")
        {
            Description = "A project file, a folder with one, or a built assembly (.dll).",
            DefaultValueFactory = _ => ".",
        };
        var output = new Option<string>("--output", "-o") { Description = "The folder for the files, or '-' for standard output.", DefaultValueFactory = _ => "-", HelpName = "folder" };
        var environment = new Option<string>("--environment", "-e") { Description = "The environment, as in KubeDslEnvironment. Default: the project's, or 'dev'.", HelpName = "name" };
        var version = new Option<string>("--kubernetes-version") { Description = "The version of the cluster. Default: the project's, or the latest known one.", HelpName = "1.36" };
        var profile = new Option<string>("--profile") { Description = "Hold pods against a Pod Security Standard: 'baseline' or 'restricted'. Default: the project's.", HelpName = "profile" };
        var warningsAsErrors = new Option<bool>("--warnings-as-errors") { Description = "Report warnings as errors, and write nothing then." };
        var parameters = new Option<string[]>("--parameter", "-p") { Description = "A named parameter, as in KubeDslParameters; may be given several times.", HelpName = "name=value" };
        var layout = new Option<string>("--layout") { Description = "A file per 'Set' or per 'Resource'. Default: the project's, or Set.", HelpName = "layout" };
        var format = new Option<string>("--format") { Description = "'yaml' or 'json'. Default: the project's, or yaml.", HelpName = "format" };
        var sets = new Option<string[]>("--set") { Description = "Only this set; may be given several times. Default: all.", HelpName = "name" };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace files that KubeDsl has not written." };
        var configuration = new Option<string>("--configuration", "-c") { Description = "The build configuration of a project. Default: Debug.", HelpName = "name" };

        var command = new Command("emit", "Writes the manifests of a project or an assembly to standard output or to a folder.")
        {
            source, output, environment, version, profile, warningsAsErrors, parameters, layout, format, sets, overwrite, configuration,
        };
        command.SetAction(result => EmitCommand.Run(new EmitOptions
        {
            Source = result.GetValue(source)!,
            Output = result.GetValue(output)!,
            Environment = result.GetValue(environment),
            KubernetesVersion = result.GetValue(version),
            Profile = result.GetValue(profile),
            WarningsAsErrors = result.GetValue(warningsAsErrors),
            Parameters = result.GetValue(parameters) ?? [],
            Layout = result.GetValue(layout),
            Format = result.GetValue(format),
            Sets = result.GetValue(sets) ?? [],
            Overwrite = result.GetValue(overwrite),
            Configuration = result.GetValue(configuration),
        }));
        return command;
    }
}
