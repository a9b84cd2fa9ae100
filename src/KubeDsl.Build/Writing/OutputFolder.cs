using KubeDsl.Build.Findings;

namespace KubeDsl.Build.Writing;

/// <summary>
/// Brings a folder up to date: first everything is made ready beside the old files, then all are replaced. Files whose content
/// stays the same are not touched; files that KubeDsl wrote earlier and that are no longer made are removed; files that it did
/// not write are left alone.
/// </summary>
public sealed class OutputFolder(string folder, WrittenFiles written, bool overwrite)
{
    private readonly string folder = Path.GetFullPath(folder);

    /// <summary>Writes the files; null and problems when nothing could be written.</summary>
    /// <param name="files">All files of the folder, or with <paramref name="removeOthers"/> false some of them.</param>
    /// <param name="removeOthers">Whether files written earlier that are not among <paramref name="files"/> are removed.</param>
    /// <param name="problems">Takes the problems.</param>
    public WriteResult? Update(IReadOnlyList<ManifestFile> files, bool removeOthers, ICollection<BuildProblem> problems)
    {
        var wanted = files.Select(file => (Path: PathOf(file), file.Content)).ToArray();
        var changed = wanted.Where(file => !HasContent(file.Path, file.Content)).ToArray();
        if (FindForeign(changed, problems))
            return null;

        var staged = new List<string>();
        try
        {
            foreach (var (path, content) in changed)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                staged.Add(FileReplacement.Stage(path, content));
            }
            // Noted first: a build that is killed between two files must know both as its own.
            foreach (var (path, content) in wanted)
                written.Add(path, content);
            written.Save();
            foreach (var (path, _) in changed)
                FileReplacement.Commit(path);
            var removed = removeOthers ? RemoveOthers(wanted.Select(file => file.Path).ToHashSet(StringComparer.Ordinal), problems) : 0;
            written.Save();
            return new WriteResult(wanted.Select(file => file.Path).ToArray(), changed.Length, removed);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            foreach (var path in staged)
                File.Delete(path);
            written.Save();
            problems.Add(new BuildProblem(ProblemCodes.CannotWrite, default, $"The manifests cannot be written to '{folder}': {exception.Message}"));
            return null;
        }
    }

    private string PathOf(ManifestFile file) => Path.Combine([folder, .. file.RelativePath.Split('/')]);

    private static bool HasContent(string path, byte[] content) =>
        File.Exists(path) && new FileInfo(path).Length == content.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(content);

    private bool FindForeign(IEnumerable<(string Path, byte[] Content)> changed, ICollection<BuildProblem> problems)
    {
        var found = false;
        foreach (var (path, _) in changed)
        {
            if (overwrite || written.Contains(path) || !File.Exists(path))
                continue;
            found = true;
            problems.Add(new BuildProblem(ProblemCodes.ForeignFile, SourcePlace.File(path), "This file would be replaced, but KubeDsl has not written it. Move it away, rename the set with [Manifests(\"name\")], or replace files like this one with -p:KubeDslOverwrite=true."));
        }
        return found;
    }

    private int RemoveOthers(HashSet<string> wanted, ICollection<BuildProblem> problems)
    {
        var removed = 0;
        var prefix = folder.EndsWith(Path.DirectorySeparatorChar) ? folder : folder + Path.DirectorySeparatorChar;
        foreach (var path in written.Paths.ToArray())
        {
            if (wanted.Contains(path) || !path.StartsWith(prefix, StringComparison.Ordinal))
                continue;
            if (!written.IsUnchanged(path))
                problems.Add(new BuildProblem(ProblemCodes.ForeignFile, SourcePlace.File(path), "No set makes this file any longer, but it was changed by hand since KubeDsl wrote it, so it stays. Delete it if nobody needs it.", IsWarning: true));
            else
            {
                File.Delete(path);
                removed++;
            }
            written.Remove(path);
            RemoveEmptyFolder(Path.GetDirectoryName(path)!);
        }
        return removed;
    }

    private void RemoveEmptyFolder(string path)
    {
        if (path != folder && Directory.Exists(path) && !Directory.EnumerateFileSystemEntries(path).Any())
            Directory.Delete(path);
    }
}
