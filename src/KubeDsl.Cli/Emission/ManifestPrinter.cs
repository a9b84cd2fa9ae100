using System.Text;

namespace KubeDsl.Cli.Emission;

/// <summary>Prints manifest files one after another, so that the whole can be read by <c>kubectl apply -f -</c>.</summary>
internal static class ManifestPrinter
{
    /// <returns>False when there is nothing to print.</returns>
    public static bool Print(string folder, Stream output)
    {
        if (!Directory.Exists(folder))
            return false;
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToArray();
        for (var i = 0; i < files.Length; i++)
        {
            // JSON has no comments, and its documents need nothing between them.
            var isYaml = files[i].EndsWith(".yaml", StringComparison.Ordinal);
            if (isYaml && i > 0)
                output.Write("---\n"u8);
            if (isYaml && files.Length > 1)
                output.Write(Encoding.UTF8.GetBytes($"# {files[i]}\n"));
            output.Write(File.ReadAllBytes(Path.Combine(folder, files[i])));
        }
        output.Flush();
        return files.Length > 0;
    }
}
