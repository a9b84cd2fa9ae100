using KubeDsl.Build.Origins;
using KubeDsl.Cli.Checking;
using KubeDsl.Cli.Checking.Reporting;
using KubeDsl.Rules;
using KubeDsl.Schema;

namespace KubeDsl.Cli.Clusters.Sources;

/// <summary>Reads and checks what is to be sent: a project is built and run first.</summary>
internal sealed class SourceLoader(ClusterArguments arguments, KubernetesVersion version)
{
    /// <summary>Loads everything; null when there are errors, which are told then.</summary>
    /// <exception cref="CommandException">A source is not there or cannot be read.</exception>
    public LoadedSource? Load()
    {
        if (ProjectSource.Find(arguments.Sources) is not { } project)
            return Load(arguments.Sources, arguments.Places, null);

        using var emission = project.Emit(arguments);
        return emission is null ? null : Load(emission.IsEmpty ? [] : [emission.Folder], emission.PlacesFile, project.Name);
    }

    private LoadedSource? Load(IReadOnlyList<string> paths, string? placesFile, string? projectName)
    {
        var run = new CheckRun(new CheckSettings { Paths = paths, Crds = arguments.Crds, KubernetesVersion = version });
        var files = run.Run(Console.OpenStandardInput);
        if (run.Problems.Count > 0)
            throw new CommandException(string.Join('\n', run.Problems));
        if (HasErrors(files) || run.Checked is not { HasErrors: false } manifests)
        {
            Report(files);
            return null;
        }
        return new LoadedSource(manifests, PlacesOf(files, placesFile), projectName);
    }

    private static bool HasErrors(IReadOnlyList<SourceFile> files) =>
        files.Any(file => file.Documents.Exists(document => document.Diagnostics.Exists(diagnostic => diagnostic.Severity == Severity.Error)));

    private static void Report(IReadOnlyList<SourceFile> files)
    {
        foreach (var document in files.SelectMany(file => file.Documents))
            document.Diagnostics.RemoveAll(diagnostic => diagnostic.Severity != Severity.Error);
        using (var output = Console.OpenStandardError())
            new TextReport(hasColours: false).Write(files, output);
        Console.Error.WriteLine("kubedsl: the manifests have errors; nothing was sent.");
    }

    private static ManifestPlaces PlacesOf(IReadOnlyList<SourceFile> files, string? placesFile)
    {
        if (placesFile is null || !File.Exists(placesFile))
            return new ManifestPlaces();
        var places = new ManifestPlaces(FieldPlaces.Read(placesFile));
        foreach (var file in files.Where(file => file.Path is not null))
            foreach (var document in file.Documents)
                if (document.Manifest is { } manifest)
                    places.Add(manifest, file.Path!, document.Index);
        return places;
    }
}
