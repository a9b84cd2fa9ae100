using KubeDsl.Build.Origins;
using KubeDsl.Build.Requests;
using KubeDsl.Cli.Checking;
using KubeDsl.Cli.Checking.Inputs;
using KubeDsl.Rules;
using KubeDsl.Schema;

namespace KubeDsl.Cli.Clusters.Sources;

/// <summary>Reads and checks what is to be sent: a project is built and run first.</summary>
internal sealed class SourceLoader(ClusterArguments arguments, KubernetesVersion version)
{
    /// <summary>Looks for what was named, so that a slip is told before a cluster is asked.</summary>
    /// <exception cref="CommandException">A source is not there.</exception>
    public static void Find(ClusterArguments arguments)
    {
        if (arguments.Sources.Count == 0 || ProjectSource.Find(arguments.Sources) is not null)
            return;
        var problems = new List<string>();
        InputFinder.Find(arguments.Sources, problems);
        if (problems.Count > 0)
            throw new CommandException(string.Join('\n', problems));
    }

    /// <summary>Loads everything; null when there are errors, which are told then.</summary>
    /// <exception cref="CommandException">A source is not there or cannot be read.</exception>
    public LoadedSource? Load()
    {
        if (ProjectSource.Find(arguments.Sources) is not { } project)
            return Load(arguments.Sources, RequestIn(arguments.Request), null);

        using var emission = project.Emit(arguments);
        return emission is null ? null : Load(emission.IsEmpty ? [] : [emission.Folder], RequestIn(emission.Request), project.Name);
    }

    private LoadedSource? Load(IReadOnlyList<string> paths, EmitRequest? build, string? projectName)
    {
        var run = new CheckRun(new CheckSettings
        {
            Paths = paths,
            Crds = [.. arguments.Crds, .. build?.Crds ?? []],
            Policies = arguments.Policies is { } policies ? [.. policies, .. build?.Policies ?? []] : [],
            KubernetesVersion = version,
            SettingsOf = build is null ? null : Path.Combine(Path.GetDirectoryName(build.Project) ?? "", "Program.cs"),
        });
        var files = run.Run(Console.OpenStandardInput);
        if (run.Problems.Count > 0)
            throw new CommandException(string.Join('\n', run.Problems));
        if (files.SelectMany(file => file.Documents).FirstOrDefault(Kustomization.Is) is { } kustomization)
            throw new CommandException($"'{kustomization.File.Name}' is a kustomization: the cluster gets what it makes, not the files beside it. Say: {Kustomization.BuildCommand(kustomization)} | kubedsl … -");

        var places = PlacesOf(files, build?.Places);
        if (!HasErrors(files) && run.Checked is { HasErrors: false } manifests)
            return new LoadedSource(manifests, places, projectName);
        new SourceErrors(places, arguments.IsForBuild).Report(files);
        return null;
    }

    private static EmitRequest? RequestIn(string? file) => file is not null && File.Exists(file) ? RequestFile.Read(file) : null;

    private static bool HasErrors(IReadOnlyList<SourceFile> files) =>
        files.Any(file => file.Documents.Exists(document => document.Diagnostics.Exists(diagnostic => diagnostic.Severity == Severity.Error)));

    private static ManifestPlaces PlacesOf(IReadOnlyList<SourceFile> files, string? placesFile)
    {
        if (string.IsNullOrEmpty(placesFile) || !File.Exists(placesFile))
            return new ManifestPlaces();
        var places = new ManifestPlaces(FieldPlaces.Read(placesFile));
        foreach (var file in files.Where(file => file.Path is not null))
            foreach (var document in file.Documents)
                if (document.Manifest is { } manifest)
                    places.Add(manifest, file.Path!, document.Index);
        return places;
    }
}
