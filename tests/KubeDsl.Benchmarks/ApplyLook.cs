using System.Globalization;
using System.Text;
using KubeDsl.Fakes;
using KubeDsl.Fakes.Faults;

namespace KubeDsl.Benchmarks;

/// <summary>
/// Times 600 small objects sent by the built tool and by <c>kubectl apply --server-side</c> to the same fake server, each as a process of its own,
/// with a new server for every run: once answering at once, and once as late as a server that writes to a disk.
/// </summary>
internal static class ApplyLook
{
    private const int Objects = 600;
    private const int Runs = 3;

    /// <param name="tool">The tool; the one that was built with the benchmarks when null.</param>
    public static async Task RunAsync(string? tool)
    {
        var folder = Directory.CreateTempSubdirectory("kubedsl-apply-");
        try
        {
            var manifests = Path.Combine(folder.FullName, "objects.yaml");
            await File.WriteAllTextAsync(manifests, Manifests());
            foreach (var delay in new[] { TimeSpan.Zero, TimeSpan.FromMilliseconds(5) })
            {
                var own = await BestAsync(delay, server => TimedProcess.Run(tool ?? TimedProcess.BuiltTool, ["apply", manifests, "--applyset", "look", "--kubeconfig", server.KubeconfigPath]));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"kubedsl apply, answers after {delay.TotalMilliseconds:0} ms: {own.TotalSeconds:0.00} s"));
                if (!IsOnPath("kubectl"))
                {
                    Console.WriteLine("kubectl is not there to be compared with.");
                    continue;
                }
                var other = await BestAsync(delay, server => TimedProcess.Run("kubectl", ["apply", "--server-side", "--validate=strict", "-f", manifests, "--kubeconfig", server.KubeconfigPath]));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"kubectl apply --server-side: {other.TotalSeconds:0.00} s, {other / own:0.0} times as long"));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<TimeSpan> BestAsync(TimeSpan delay, Func<FakeApiServer, TimeSpan> run)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < Runs; i++)
        {
            await using var server = await FakeApiServer.StartAsync();
            if (delay > TimeSpan.Zero)
            {
                server.Faults.SlowBy = delay;
                server.Faults.When(_ => true, FaultKind.Slow, times: int.MaxValue);
            }
            var time = run(server);
            best = time < best ? time : best;
        }
        return best;
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static string Manifests()
    {
        var text = new StringBuilder();
        for (var i = 0; i < Objects; i++)
            text.Append(CultureInfo.InvariantCulture, $"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c{i}\ndata:\n  value: 'v{i}'\n---\n");
        return text.ToString();
    }
}
