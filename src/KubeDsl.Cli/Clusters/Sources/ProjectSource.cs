using KubeDsl.Cli.Emission;

namespace KubeDsl.Cli.Clusters.Sources;

/// <summary>A project or an assembly whose manifests are to be sent.</summary>
internal sealed class ProjectSource
{
    private readonly EmitSource source;

    private ProjectSource(EmitSource source) => this.source = source;

    /// <summary>The name of the project.</summary>
    public string Name => Path.GetFileNameWithoutExtension(source.Path);

    /// <summary>The project that was named, or that the current folder has; null when files were named.</summary>
    /// <exception cref="CommandException">A project is named together with something else.</exception>
    public static ProjectSource? Find(IReadOnlyList<string> sources)
    {
        if (sources is [])
            return new ProjectSource(EmitSource.Find("."));
        var project = sources.FirstOrDefault(IsProject);
        if (project is null)
            return null;
        return sources is [_]
            ? new ProjectSource(EmitSource.Find(project))
            : throw new CommandException($"'{project}' is a project, and a project is sent alone. Name only the project, or only files and folders.");
    }

    /// <summary>Builds the project, runs it and writes its manifests to a folder of their own; null when it has errors, which are told then.</summary>
    public ProjectEmission? Emit(ClusterArguments arguments)
    {
        var work = Directory.CreateTempSubdirectory("kubedsl-").FullName;
        var emission = new ProjectEmission(work);
        var messages = new StringWriter();
        var isDone = false;
        try
        {
            var job = source.IsAssembly ? AssemblyJob.Prepare(source.Path, work) : ProjectJob.Prepare(source.Path, arguments.Configuration, work);
            var options = new EmitOptions { Source = source.Path, Output = EmitOptions.StandardOutput, Environment = arguments.Environment, Parameters = arguments.Parameters };
            JobSettings.Append(job, options, emission.Folder, emission.WrittenFiles);
            // A host of an earlier version does not know of places, and passes the line over.
            File.AppendAllLines(job.Request, ["places=" + emission.PlacesFile, "format=yaml"]);
            isDone = HostRun.Run(job, messages) == ExitCodes.Success;
            return isDone ? emission : null;
        }
        finally
        {
            Console.Error.Write(messages);
            if (!isDone)
                emission.Dispose();
        }
    }

    private static bool IsProject(string path) =>
        path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
        || (Directory.Exists(path) && Directory.EnumerateFiles(path, "*.csproj").Any());
}
