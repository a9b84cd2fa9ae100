namespace KubeDsl.Cli.Clusters.Sources;

/// <summary>The manifests of a project for the length of one command, in a folder that only the user can read.</summary>
internal sealed class ProjectEmission(string work) : IDisposable
{
    public string Folder { get; } = Path.Combine(work, "manifests");

    public string WrittenFiles { get; } = Path.Combine(work, "written");

    /// <summary>The C# lines of the fields.</summary>
    public string PlacesFile { get; } = Path.Combine(work, "places");

    /// <summary>The request of the build step.</summary>
    public string Request { get; } = Path.Combine(work, "request");

    /// <summary>True when the project has no manifests.</summary>
    public bool IsEmpty => !Directory.Exists(Folder) || !Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Any();

    public void Dispose() => Directory.Delete(work, recursive: true);
}
