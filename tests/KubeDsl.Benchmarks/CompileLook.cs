using System.Diagnostics;
using System.Globalization;

namespace KubeDsl.Benchmarks;

/// <summary>
/// Times the compiler of the SDK over a project of 1,000 resources in 50 files, with the analyzers and generators of the package and without,
/// each with a compiler server of its own, as a build has one: the first compilation of the server, and those after an edit.
/// </summary>
internal static class CompileLook
{
    private const int Files = 50;
    private const int ResourcesOfAFile = 20;
    private const int Edits = 20;

    private static readonly string[] Analyzers = ["KubeDsl.Analyzers", "KubeDsl.Generators", "KubeDsl.Rules", "KubeDsl.Cel", "KubeDsl.Schema", "KubeDsl.Manifests", "KubeDsl.Yaml", "YamlDotNet"];

    public static void Run()
    {
        var folder = Directory.CreateTempSubdirectory("kubedsl-compile-");
        try
        {
            var compiler = Compiler();
            for (var file = 0; file < Files; file++)
                Write(folder.FullName, file, replicas: 3);
            var (without, with) = (Prepare(folder.FullName, "without", []), Prepare(folder.FullName, "with", Analyzers));

            // One after the other, so that what else the machine does slows both.
            var (firstWithout, firstWith) = (Time(compiler, without), Time(compiler, with));
            var (bestWithout, bestWith) = (double.MaxValue, double.MaxValue);
            var (halfWithout, halfWith) = (new List<double>(), new List<double>());
            for (var edit = 0; edit < Edits; edit++)
            {
                Write(folder.FullName, edit, replicas: 4);
                halfWithout.Add(Time(compiler, without));
                halfWith.Add(Time(compiler, with));
                (bestWithout, bestWith) = (Math.Min(bestWithout, halfWithout[^1]), Math.Min(bestWith, halfWith[^1]));
            }
            halfWithout.Sort();
            halfWith.Sort();
            Say("first compilation of a new server", firstWithout, firstWith);
            Say("after an edit, best", bestWithout, bestWith);
            Say("after an edit, half of them under", halfWithout[Edits / 2], halfWith[Edits / 2]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Say(string what, double without, double with) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{what,-36} {without,8:F0} ms without, {with,8:F0} ms with: {(with / without - 1) * 100:+0;-0} %"));

    private static void Write(string folder, int file, int replicas) => File.WriteAllText(
        Path.Combine(folder, $"Shop{file}.cs"),
        AnalyzedProject.OfMembers(ResourcesOfAFile, 1, $"Shop{file}").Replace(".Replicas(3)", $".Replicas({replicas})", StringComparison.Ordinal));

    private static string Prepare(string folder, string name, IEnumerable<string> analyzers)
    {
        var lines = new List<string> { "-nologo", "-target:library", "-optimize+", "-nullable:enable", "-deterministic+", "-langversion:latest", $"-out:\"{Path.Combine(folder, name + ".dll")}\"" };
        lines.AddRange(AnalyzedProject.ReferencedFiles.Select(file => $"-reference:\"{file}\""));
        lines.AddRange(analyzers.Select(file => $"-analyzer:\"{Path.Combine(AppContext.BaseDirectory, file + ".dll")}\""));
        lines.Add($"\"{Path.Combine(folder, "Usings.cs")}\"");
        lines.AddRange(Enumerable.Range(0, Files).Select(file => $"\"{Path.Combine(folder, $"Shop{file}.cs")}\""));
        File.WriteAllText(Path.Combine(folder, "Usings.cs"), "global using System; global using System.Collections.Generic; global using System.Linq;");
        var response = Path.Combine(folder, name + ".rsp");
        File.WriteAllLines(response, lines);
        return response;
    }

    private static double Time(string compiler, string response)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", compiler, $"-shared:{Path.GetFileName(Path.GetDirectoryName(response))}-{Path.GetFileNameWithoutExtension(response)}", "-keepalive:20", "-noconfig", "@" + response]) { RedirectStandardOutput = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 && said.Length == 0 ? watch.Elapsed.TotalMilliseconds : throw new InvalidOperationException("The compiler says: " + said);
    }

    private static string Compiler()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["--list-sdks"]) { RedirectStandardOutput = true })!;
        var newest = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
        var folder = newest[(newest.IndexOf('[', StringComparison.Ordinal) + 1)..newest.IndexOf(']', StringComparison.Ordinal)];
        return Path.Combine(folder, newest[..newest.IndexOf(' ', StringComparison.Ordinal)], "Roslyn", "bincore", "csc.dll");
    }
}
