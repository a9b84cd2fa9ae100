using KubeDsl.Rules;

namespace KubeDsl.Build.Settings;

/// <summary>
/// Finds the settings of files: those of the command line, then of the <c>.editorconfig</c> nearest to the file, then of the nearest
/// <c>kubedsl.json</c>. Settings files are read once.
/// </summary>
internal sealed class FileSettingsReader(IReadOnlyDictionary<string, Severity> commandLine)
{
    private readonly Dictionary<string, Folder> folders = new(StringComparer.Ordinal);

    private readonly FileSettings withoutFile = commandLine.Count == 0 ? FileSettings.None : new FileSettings(commandLine, []);

    /// <param name="path">The full path of the file; null for standard input, which lies in the current folder.</param>
    /// <exception cref="SettingsException">A <c>kubedsl.json</c> cannot be understood.</exception>
    /// <exception cref="IOException">A file with settings cannot be read.</exception>
    public FileSettings For(string? path)
    {
        path ??= Path.Combine(Environment.CurrentDirectory, "stdin.yaml");
        var folder = FolderOf(Path.GetDirectoryName(path)!);
        if (folder.EditorConfigs.Count == 0 && folder.Project is null)
            return withoutFile;

        var severities = new Dictionary<string, Severity>(StringComparer.Ordinal);
        foreach (var (rule, severity) in folder.Project?.Severities ?? [])
            severities[rule] = severity;
        foreach (var (root, editorConfig) in folder.EditorConfigs)
            editorConfig.Apply(Path.GetRelativePath(root, path).Replace('\\', '/'), severities);
        foreach (var (rule, severity) in commandLine)
            severities[rule] = severity;
        return new FileSettings(severities, folder.Project?.Existing ?? []);
    }

    private Folder FolderOf(string path)
    {
        if (folders.TryGetValue(path, out var known))
            return known;

        var above = Path.GetDirectoryName(path) is { } parent ? FolderOf(parent) : new Folder([], null);
        var editorConfigs = above.EditorConfigs;
        var editorConfigPath = Path.Combine(path, EditorConfigFile.Name);
        if (File.Exists(editorConfigPath))
        {
            var file = EditorConfigFile.Parse(File.ReadAllText(editorConfigPath));
            if (file.IsRoot)
                editorConfigs = [];
            if (!file.IsEmpty)
                editorConfigs = [.. editorConfigs, (path, file)];
        }

        var projectPath = Path.Combine(path, ProjectFile.Name);
        var project = File.Exists(projectPath) ? ProjectFile.Parse(File.ReadAllText(projectPath), projectPath) : above.Project;
        var folder = new Folder(editorConfigs, project);
        folders.Add(path, folder);
        return folder;
    }

    /// <summary>What holds in a folder: the settings files from the outermost to the nearest.</summary>
    private sealed record Folder(IReadOnlyList<(string Root, EditorConfigFile File)> EditorConfigs, ProjectFile? Project);
}
