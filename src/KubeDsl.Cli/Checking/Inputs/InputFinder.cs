using System.IO.Enumeration;
using KubeDsl.Build.Settings;

namespace KubeDsl.Cli.Checking.Inputs;

/// <summary>Finds the files that paths stand for: themselves, or what lies in them.</summary>
internal static class InputFinder
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    private static readonly char[] Wildcards = ['*', '?'];

    // Links to folders are not followed: they may lead in a circle, or out of the folder that was named.
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
        MaxRecursionDepth = 64,
    };

    /// <summary>The files in the order of the paths, those of a folder in ordinal order; a file is named once.</summary>
    /// <param name="paths">Files, folders, names of files with <c>*</c> and <c>?</c> in them, or <c>-</c>.</param>
    /// <param name="problems">Takes a message for each path that leads nowhere.</param>
    public static List<InputPath> Find(IEnumerable<string> paths, List<string> problems)
    {
        var found = new List<InputPath>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (path == CheckSettings.StandardInput)
                Add(new InputPath("<stdin>", null), "");
            else if (Directory.Exists(path))
                AddFolder(path);
            else if (File.Exists(path))
                Add(new InputPath(NameOf(path), Path.GetFullPath(path)), Path.GetFullPath(path));
            else if (path.IndexOfAny(Wildcards) >= 0)
                AddMatches(path);
            else
                problems.Add($"There is no file or folder '{path}'.");
        }
        return found;

        void Add(InputPath input, string key)
        {
            if (seen.Add(key))
                found.Add(input);
        }

        // Not every shell puts the names of the files in the place of a pattern.
        void AddMatches(string pattern)
        {
            var folder = Path.GetDirectoryName(pattern) is { Length: > 0 } named ? named : ".";
            var matches = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, Path.GetFileName(pattern)).Order(StringComparer.Ordinal).ToArray() : [];
            foreach (var file in matches)
                Add(new InputPath(NameOf(file), Path.GetFullPath(file)), Path.GetFullPath(file));
            if (matches.Length == 0)
                problems.Add($"No file matches '{pattern}'.");
        }

        void AddFolder(string folder)
        {
            try
            {
                var before = found.Count;
                foreach (var file in FilesIn(folder))
                    Add(new InputPath(NameOf(file), Path.GetFullPath(file)), Path.GetFullPath(file));
                if (found.Count == before && !FilesIn(folder).Any())
                    problems.Add($"The folder '{folder}' has no {string.Join(", ", Extensions)} files.");
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                problems.Add($"The folder '{folder}' cannot be read: {exception.Message}");
            }
        }
    }

    private static IEnumerable<string> FilesIn(string folder) =>
        new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(), Everything)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                !entry.IsDirectory && HasExtension(entry.FileName) && !entry.FileName.SequenceEqual(ProjectFile.Name),
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                entry.FileName[0] != '.' && (entry.Attributes & FileAttributes.ReparsePoint) == 0,
        }.Select(path => path.Replace('\\', '/')).Order(StringComparer.Ordinal);

    private static bool HasExtension(ReadOnlySpan<char> name)
    {
        foreach (var extension in Extensions)
            if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static string NameOf(string path)
    {
        var name = Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
        return name.StartsWith("./", StringComparison.Ordinal) && name.Length > 2 ? name[2..] : name;
    }
}
