using System.Security.Cryptography;

namespace KubeDsl.Build.Writing;

/// <summary>
/// The files that KubeDsl has written for a project, with the hash of what it wrote: a line <c>hash path</c> each. Only these
/// may be replaced or removed.
/// </summary>
public sealed class WrittenFiles
{
    private const int HashLength = 64;

    private readonly string listFile;
    private readonly SortedDictionary<string, string> hashes = new(StringComparer.Ordinal);

    private WrittenFiles(string listFile) => this.listFile = listFile;

    /// <summary>The full paths.</summary>
    public IReadOnlyCollection<string> Paths => hashes.Keys;

    /// <summary>Reads the list; an empty one when the file does not exist. Files that are gone are forgotten.</summary>
    public static WrittenFiles Read(string listFile)
    {
        var files = new WrittenFiles(listFile);
        if (!File.Exists(listFile))
            return files;
        foreach (var line in File.ReadLines(listFile))
            if (line.Length > HashLength + 1 && line[HashLength] == ' ' && File.Exists(line[(HashLength + 1)..]))
                files.hashes[line[(HashLength + 1)..]] = line[..HashLength];
        return files;
    }

    /// <summary>True when KubeDsl wrote the file at some time.</summary>
    public bool Contains(string path) => hashes.ContainsKey(path);

    /// <summary>True when the file still is as KubeDsl wrote it.</summary>
    public bool IsUnchanged(string path) => hashes.TryGetValue(path, out var hash) && Hash(File.ReadAllBytes(path)) == hash;

    /// <summary>Notes a file with what is written to it.</summary>
    public void Add(string path, byte[] content) => hashes[path] = Hash(content);

    /// <summary>Forgets a file.</summary>
    public void Remove(string path) => hashes.Remove(path);

    /// <summary>Saves the list.</summary>
    public void Save()
    {
        var text = string.Concat(hashes.Select(file => $"{file.Value} {file.Key}\n"));
        if (File.Exists(listFile) ? File.ReadAllText(listFile) == text : text.Length == 0)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(listFile))!);
        FileReplacement.Replace(listFile, System.Text.Encoding.UTF8.GetBytes(text));
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
