using System.Diagnostics;
using System.Globalization;

namespace KubeDsl.Benchmarks;

/// <summary>
/// Times the compiler of the SDK over a project of 1,000 resources in 50 files, with the analyzers and generators as they are packed and without: in a
/// process of its own, as the first build in a container has it and every build with <c>UseSharedCompilation=false</c>; and in a compiler server that is
/// warm, after an edit. To hold: at most 15 % longer.
/// </summary>
internal static class CompileLook
{
    private const int Files = 50;
    private const int ResourcesOfAFile = 20;
    private const int FirstCompilations = 5;
    private const int Edits = 20;

    // A server has compiled what runs often a second time after about as many.
    private const int WarmUp = 12;

    /// <param name="others">Folders of analyzers to compare with those that were built: of an unpacked package, or of an earlier version.</param>
    public static void Run(IReadOnlyList<string> others)
    {
        var folder = Directory.CreateTempSubdirectory("kubedsl-compile-");
        try
        {
            var compiler = Compiler();
            for (var file = 0; file < Files; file++)
                Write(folder.FullName, file, replicas: 3);
            (string Name, string Response)[] ways =
            [
                ("without", Prepare(folder.FullName, "without", [])),
                ("with", Prepare(folder.FullName, "with", Packed())),
                .. others.Select((other, i) => ($"with {other}", Prepare(folder.FullName, $"other{i}", Directory.GetFiles(other, "*.dll")))),
            ];

            // One after the other, so that what else the machine does slows all.
            Measure("compiler of its own", ways, FirstCompilations, way => Time(compiler, way, []));
            for (var edit = 0; edit < WarmUp; edit++)
                foreach (var way in ways)
                    Time(compiler, way.Response, Server(way.Response));
            Measure("warm server, after an edit", ways, Edits, way => Time(compiler, way, Server(way)), edit => Write(folder.FullName, edit, replicas: 4));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Measure(string what, (string Name, string Response)[] ways, int rounds, Func<string, double> time, Action<int>? prepare = null)
    {
        var times = ways.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            prepare?.Invoke(round);
            for (var way = 0; way < ways.Length; way++)
                times[way].Add(time(ways[way].Response));
        }
        Console.WriteLine($"{what}, {rounds} times");
        for (var way = 0; way < ways.Length; way++)
        {
            times[way].Sort();
            var (best, half) = (times[way][0], times[way][rounds / 2]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {ways[way].Name,-20} best {best,6:F0} ms ({(best / times[0][0] - 1) * 100:+0;-0;0} %), half of them under {half,6:F0} ms ({(half / times[0][rounds / 2] - 1) * 100:+0;-0;0} %)"));
        }
    }

    private static void Write(string folder, int file, int replicas) => File.WriteAllText(
        Path.Combine(folder, $"Shop{file}.cs"),
        AnalyzedProject.OfMembers(ResourcesOfAFile, 1, $"Shop{file}").Replace(".Replicas(3)", $".Replicas({replicas})", StringComparison.Ordinal));

    private static string Prepare(string folder, string name, IEnumerable<string> analyzers)
    {
        var lines = new List<string> { "-nologo", "-target:library", "-optimize+", "-nullable:enable", "-deterministic+", "-langversion:latest", $"-out:\"{Path.Combine(folder, name + ".dll")}\"" };
        lines.AddRange(AnalyzedProject.ReferencedFiles.Select(file => $"-reference:\"{file}\""));
        lines.AddRange(analyzers.Select(file => $"-analyzer:\"{file}\""));
        lines.Add($"\"{Path.Combine(folder, "Usings.cs")}\"");
        lines.AddRange(Enumerable.Range(0, Files).Select(file => $"\"{Path.Combine(folder, $"Shop{file}.cs")}\""));
        File.WriteAllText(Path.Combine(folder, "Usings.cs"), "global using System; global using System.Collections.Generic; global using System.Linq;");
        var response = Path.Combine(folder, name + ".rsp");
        File.WriteAllLines(response, lines);
        return response;
    }

    private static string[] Server(string response) =>
        [$"-shared:{Path.GetFileName(Path.GetDirectoryName(response))}-{Path.GetFileNameWithoutExtension(response)}", "-keepalive:20"];

    private static double Time(string compiler, string response, string[] server)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", compiler, .. server, "-noconfig", "@" + response]) { RedirectStandardOutput = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 && said.Length == 0 ? watch.Elapsed.TotalMilliseconds : throw new InvalidOperationException("The compiler says: " + said);
    }

    /// <summary>The assemblies that the package has for the compiler, of the same build as the benchmarks.</summary>
    private static IEnumerable<string> Packed()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var configuration = output.Parent!.Name;
        var repository = output.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
        return new[] { "analyzers/KubeDsl.Analyzers", "generators/KubeDsl.Generators" }
            .SelectMany(project => Directory.GetFiles(Path.Combine(repository, project, "bin", configuration, "netstandard2.0"), "*.dll"))
            .Where(file => Path.GetFileName(file) is var name && (name.StartsWith("KubeDsl.", StringComparison.Ordinal) || name == "YamlDotNet.dll"))
            .GroupBy(file => Path.GetFileName(file))
            .Select(same => same.First());
    }

    private static string Compiler()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["--list-sdks"]) { RedirectStandardOutput = true })!;
        var newest = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
        var folder = newest[(newest.IndexOf('[', StringComparison.Ordinal) + 1)..newest.IndexOf(']', StringComparison.Ordinal)];
        return Path.Combine(folder, newest[..newest.IndexOf(' ', StringComparison.Ordinal)], "Roslyn", "bincore", "csc.dll");
    }
}
