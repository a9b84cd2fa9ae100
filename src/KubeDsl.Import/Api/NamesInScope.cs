namespace KubeDsl.Import.Api;

/// <summary>
/// Names that every file of a project has in scope: the types of the namespaces that a project uses without being asked, and those of
/// KubeDsl that stand for no kind.
/// </summary>
internal static class NamesInScope
{
    private static readonly Lazy<HashSet<string>> Names = new(Read);

    public static bool Include(string name) => Names.Value.Contains(name);

    private static HashSet<string> Read()
    {
        using var stream = typeof(NamesInScope).Assembly.GetManifestResourceStream("KubeDsl.Import.names-in-scope.txt")!;
        using var reader = new StreamReader(stream);
        return new(reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#'), StringComparer.Ordinal);
    }
}
