using System.Text;
using KubeDsl.Build.Writing;
using KubeDsl.Cli.Checking;
using KubeDsl.Cli.Checking.Inputs;
using KubeDsl.Cli.Checking.Reporting;
using KubeDsl.Import;
using KubeDsl.Import.Differences;
using KubeDsl.Yaml;

namespace KubeDsl.Cli.Importing;

/// <summary>What <c>kubedsl import</c> does: read everything, describe it, and only then write.</summary>
internal static class ImportCommand
{
    private static readonly YamlReaderOptions Reading = new() { KeepsComments = true, MaxParallelism = Environment.ProcessorCount };

    public static int Run(ImportArguments arguments)
    {
        try
        {
            var options = arguments.ToOptions();
            if (arguments is { Output: { } output, Force: false } && File.Exists(output))
                throw new CommandException($"'{output}' exists already. Use --force to replace it.");

            var files = Read(arguments.Paths);
            if (Sources(files) is not { } sources)
                return ExitCodes.Findings;
            var program = Importer.Import(sources, options with { Definitions = Definitions(arguments.Crds) });
            if (program.Resources.Count == 0)
                throw new CommandException("There is nothing to import: the input has no resource.", ExitCodes.Findings);
            TellOfTwins(program, options);
            return arguments.Diff ? ShowDifferences(files, program) : Write(program, arguments.Output);
        }
        catch (ImportException exception)
        {
            return Fail(exception.Place is { } place ? $"{place}: {exception.Message}" : exception.Message, ExitCodes.Findings);
        }
        catch (CommandException exception)
        {
            return Fail(exception.Message, exception.ExitCode);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail(exception.Message, ExitCodes.Usage);
        }
    }

    private static int Fail(string message, int exitCode)
    {
        Console.Error.WriteLine($"kubedsl: {Printable.Text(message)}");
        return exitCode;
    }

    private static List<SourceFile> Read(IReadOnlyList<string> paths)
    {
        var problems = new List<string>();
        var inputs = InputFinder.Find(paths, problems);
        if (problems.Count > 0)
            throw new CommandException(problems[0]);
        return inputs.ConvertAll(input =>
        {
            try
            {
                return InputReader.Read(input, Console.OpenStandardInput);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new CommandException($"'{input.Name}' cannot be read: {exception.Message}");
            }
        });
    }

    // A member returns an object once, and the build says so: a base and its overlays are better kept apart.
    private static void TellOfTwins(ImportedProgram program, ImportOptions options)
    {
        var twins = program.Resources
            .Where(resource => resource.Original.Name.Length > 0)
            .GroupBy(resource => (resource.Original.Identity, Method: options.Grouping == ImportGrouping.ByFile ? resource.Source : ""))
            .Where(group => group.Count() > 1);
        foreach (var twin in twins)
        {
            var files = twin.Select(resource => resource.Source).Distinct(StringComparer.Ordinal).ToArray();
            var remedy = files.Length > 1 ? "Import with --one-method-per-file, or leave one out." : "Leave one out.";
            Console.Error.WriteLine($"kubedsl: {Printable.Text($"{twin.Key.Identity} is there {twin.Count()} times, in {string.Join(", ", files)}")}: the build takes it once. {remedy}");
        }
    }

    // What is wrong with each of the files is told at once.
    private static List<ImportSource>? Sources(List<SourceFile> files)
    {
        var sources = new List<ImportSource>();
        var hasFailed = false;
        foreach (var file in files)
        {
            try
            {
                var documents = YamlReader.Read(file.Bytes, file.Name, Reading);
                if (Kustomization.IsAllOf(file, documents))
                    Console.Error.WriteLine($"kubedsl: {Printable.Text(file.Name)} is left out: a kustomization is no object. Import what it makes: kustomize build | kubedsl import -");
                else
                    sources.Add(new ImportSource(file.Name, documents));
            }
            catch (ImportException exception) when (exception.Place is { } place)
            {
                hasFailed = true;
                Fail($"{place}: {exception.Message}", ExitCodes.Findings);
            }
        }
        return hasFailed ? null : sources;
    }

    private static ImportDefinitions Definitions(IReadOnlyList<string> paths) => paths.Count == 0
        ? ImportDefinitions.None
        : ImportDefinitions.Of(Read(paths).Select(file => new DefinitionFile(file.Name, YamlReader.Read(file.Bytes, file.Name))));

    private static int Write(ImportedProgram program, string? output)
    {
        var bytes = new UTF8Encoding(false).GetBytes(program.Text);
        if (output is null)
        {
            using var stream = Console.OpenStandardOutput();
            stream.Write(bytes);
            return ExitCodes.Success;
        }

        if (Path.GetDirectoryName(Path.GetFullPath(output)) is { } folder)
            Directory.CreateDirectory(folder);
        FileReplacement.Replace(output, bytes);
        var count = program.Resources.Count;
        Console.Error.WriteLine($"kubedsl: {count} {(count == 1 ? "resource" : "resources")} imported to {Printable.Text(output)}");
        return ExitCodes.Success;
    }

    private static int ShowDifferences(List<SourceFile> files, ImportedProgram program)
    {
        var result = ExitCodes.Success;
        foreach (var file in files)
        {
            var trip = RoundTrip.Of(file.Name, file.Text, program.Resources.Where(resource => resource.Source == file.Name));
            Console.Out.Write(string.Join("\n", trip.ToDiff().Split((char)10).Select(Printable.Line)));
            Console.Error.WriteLine($"kubedsl: {Printable.Text(file.Name)}: {trip.Change switch
            {
                RoundTripChange.None => "nothing would change",
                RoundTripChange.Formatting => "only the formatting would change",
                _ => "values would change: " + string.Join(", ", trip.Changed.Select(manifest => $"{manifest.Kind} '{manifest.Name}'")),
            }}");
            if (trip.Change == RoundTripChange.Values)
                result = ExitCodes.Findings;
        }
        return result;
    }
}
