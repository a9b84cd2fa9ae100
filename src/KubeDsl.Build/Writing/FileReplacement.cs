namespace KubeDsl.Build.Writing;

/// <summary>Puts a new file in the place of an old one in a single step: nobody ever reads half a file.</summary>
public static class FileReplacement
{
    private const string Suffix = ".kubedsl-new";

    /// <summary>Writes the content beside the file and returns the path of what was written.</summary>
    public static string Stage(string path, byte[] content)
    {
        var staged = path + Suffix;
        File.WriteAllBytes(staged, content);
        return staged;
    }

    /// <summary>Moves what was staged to its place.</summary>
    public static void Commit(string path) => File.Move(path + Suffix, path, overwrite: true);

    /// <summary>Stages and commits.</summary>
    public static void Replace(string path, byte[] content)
    {
        Stage(path, content);
        Commit(path);
    }
}
