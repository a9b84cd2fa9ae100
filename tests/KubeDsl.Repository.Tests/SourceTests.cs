using System.Text.RegularExpressions;

namespace KubeDsl.Tests;

/// <summary>What holds for every file of the repository.</summary>
public partial class SourceTests
{
    private static readonly string[] CodeFolders = ["src", "generators", "analyzers", "tests", "samples"];

    [Fact]
    public void Projects_AreAllInTheSolution()
    {
        var solution = File.ReadAllText(Repository.PathOf("KubeDsl.sln")).Replace('\\', '/');
        var missing = CodeFolders
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.csproj", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Where(path => !solution.Contains(path, StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    [Fact]
    public void Packages_ArePinnedInOnePlace()
    {
        var versions = CodeFolders
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.csproj", SearchOption.AllDirectories))
            .Where(path => PinnedReference().IsMatch(File.ReadAllText(path)));

        Assert.Empty(versions);
    }

    [Fact]
    public void CSharpFiles_AreShort()
    {
        var long_ = CSharpFiles()
            .Select(path => (path, lines: File.ReadLines(path).Count()))
            .Where(file => file.lines > 400)
            .Select(file => $"{Path.GetRelativePath(Repository.Root, file.path)}: {file.lines} lines");

        Assert.Empty(long_);
    }

    [Fact]
    public void FileNames_SayWhatIsInside()
    {
        var vague = CSharpFiles().Where(path => VagueName().IsMatch(Path.GetFileNameWithoutExtension(path)));

        Assert.Empty(vague);
    }

    private static IEnumerable<string> CSharpFiles() => CodeFolders
        .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories))
        .Where(path => !Path.GetRelativePath(Repository.Root, path).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    [GeneratedRegex("<PackageReference[^>]*Version=")]
    private static partial Regex PinnedReference();

    [GeneratedRegex("(Utils?|Helpers?|Manager|Misc)$")]
    private static partial Regex VagueName();
}
