using KubeDsl.Cli.Checking.Reporting;
using KubeDsl.Cluster.Running;
using KubeDsl.Cluster.Waiting;
using KubeDsl.Manifests;

namespace KubeDsl.Cli.Clusters.Reporting;

/// <summary>Lines as things happen: for logs of CI, and for terminals that can do no more.</summary>
internal sealed class PlainReport(TextWriter output, TextWriter messages, ResultLines lines) : IRunReport
{
    public void Started(IReadOnlyList<ResourceIdentity> objects)
    {
    }

    public void Finished(ObjectResult result)
    {
        // What did not happen is told once, when it is over.
        if (result.Outcome != Outcome.NotTried)
            WriteAll(lines.Of(result));
    }

    public void Waiting(ResourceIdentity identity, Readiness readiness) => output.WriteLine(lines.Of(identity, readiness));

    public void Noted(string message) => messages.WriteLine($"kubedsl: {Printable.Text(message)}");

    public Task<RunReport> ShowAsync(Func<Task<RunReport>> run) => run();

    public Task<bool> AskAsync(Func<bool> ask) => Task.FromResult(ask());

    public void Write(RunReport report, TimeSpan elapsed)
    {
        foreach (var result in report.Results.Where(result => result.Outcome == Outcome.NotTried))
            WriteAll(lines.Of(result));
        foreach (var notReady in report.NotReady)
            WriteAll(lines.Of(notReady));
        output.Flush();
        RunEnding.Write(report, elapsed, messages);
    }

    private void WriteAll(IEnumerable<string> text)
    {
        foreach (var line in text)
            output.WriteLine(line);
    }
}
