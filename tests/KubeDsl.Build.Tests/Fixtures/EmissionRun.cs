using KubeDsl.Build.Requests;
using KubeDsl.Tests;

namespace KubeDsl.Build.Tests.Fixtures;

/// <summary>Runs the emit host in this process on sets of this assembly, into a folder of its own.</summary>
internal sealed class EmissionRun : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("kubedsl-test-").FullName;

    public string Output => Path.Combine(Folder, "out");

    public EmitRequest Request(params string[] sets) => new()
    {
        Assembly = typeof(EmissionRun).Assembly.Location,
        Project = "/src/Tests.csproj",
        Output = Output,
        WrittenFiles = Path.Combine(Folder, "written"),
        Stamp = Path.Combine(Folder, "stamp"),
        RunningMember = Path.Combine(Folder, "running"),
        PathMap = $"{Repository.Root}/=/_/",
        Sets = sets,
    };

    /// <summary>A request of a project in <see cref="Folder"/>, whose C# files are not on this machine.</summary>
    public EmitRequest InFolder(params string[] sets) => Request(sets) with { Project = Path.Combine(Folder, "Tests.csproj"), PathMap = "" };

    public (int ExitCode, string[] Lines) Run(params string[] sets) => Run(Request(sets));

    public static (int ExitCode, string[] Lines) Run(EmitRequest request)
    {
        var output = new StringWriter { NewLine = "\n" };
        var exitCode = new EmitHost(output).Run(request);
        return (exitCode, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(Output, file));

    /// <summary>The place of the line with the comment <c>// line: name</c> in a fixture, as a problem begins with it.</summary>
    public static string Line(string fixture, string name)
    {
        var path = Repository.PathOf($"tests/KubeDsl.Build.Tests/Fixtures/{fixture}.cs");
        var line = Array.FindIndex(File.ReadAllLines(path), text => text.EndsWith($"// line: {name}", StringComparison.Ordinal)) + 1;
        Assert.NotEqual(0, line);
        return $"{path}({line},";
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
