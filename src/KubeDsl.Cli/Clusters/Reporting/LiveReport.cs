using KubeDsl.Cli.Checking.Reporting;
using KubeDsl.Cluster.Running;
using KubeDsl.Cluster.Waiting;
using KubeDsl.Manifests;
using Spectre.Console;

namespace KubeDsl.Cli.Clusters.Reporting;

/// <summary>On a terminal: a table that follows the run and makes room for the account when it is over.</summary>
internal sealed class LiveReport(TextWriter output, TextWriter messages, ResultLines lines) : IRunReport
{
    private static readonly TimeSpan RedrawPause = TimeSpan.FromMilliseconds(100);

    private readonly Lock guard = new();
    private readonly List<string> notes = [];
    private readonly Dictionary<ResourceIdentity, string> waiting = [];
    private readonly List<ResourceIdentity> remaining = [];
    private int total;
    private int failed;
    private Question? question;

    public void Started(IReadOnlyList<ResourceIdentity> objects)
    {
        lock (guard)
        {
            total += objects.Count;
            remaining.AddRange(objects);
        }
    }

    public void Finished(ObjectResult result)
    {
        lock (guard)
        {
            remaining.Remove(result.Identity);
            failed += result.IsSuccess ? 0 : 1;
        }
    }

    public void Waiting(ResourceIdentity identity, Readiness readiness)
    {
        lock (guard)
        {
            if (readiness.State == ReadinessState.Progressing)
                waiting[identity] = readiness.Message;
            else
                waiting.Remove(identity);
        }
    }

    public void Noted(string message)
    {
        lock (guard)
            notes.Add(message);
    }

    public async Task<RunReport> ShowAsync(Func<Task<RunReport>> run)
    {
        var running = run();
        while (!running.IsCompleted)
        {
            await AnsiConsole.Live(Draw()).AutoClear(true).StartAsync(async context =>
            {
                while (!running.IsCompleted && Volatile.Read(ref question) is null)
                {
                    context.UpdateTarget(Draw());
                    await Task.WhenAny(running, Task.Delay(RedrawPause));
                }
            });
            Interlocked.Exchange(ref question, null)?.Put();
        }
        return await running;
    }

    public Task<bool> AskAsync(Func<bool> ask)
    {
        var asked = new Question(ask);
        Volatile.Write(ref question, asked);
        return asked.Answer;
    }

    public void Write(RunReport report, TimeSpan elapsed)
    {
        foreach (var result in report.Results)
            foreach (var line in lines.Of(result))
                output.WriteLine(line);
        foreach (var notReady in report.NotReady)
            foreach (var line in lines.Of(notReady))
                output.WriteLine(line);
        output.Flush();
        foreach (var note in notes)
            messages.WriteLine($"kubedsl: {Printable.Text(note)}");
        RunEnding.Write(report, elapsed, messages);
    }

    private Table Draw()
    {
        var room = Math.Max(3, AnsiConsole.Profile.Height - 6);
        var table = new Table().NoBorder().HideHeaders().AddColumn("object").AddColumn("state");
        lock (guard)
        {
            table.AddRow(new Markup($"[bold]{total - remaining.Count} of {total}[/]"), new Markup(failed > 0 ? $"[red]{failed} failed[/]" : ""));
            var open = waiting.Select(item => (Name: lines.Name(item.Key), State: item.Value))
                .Concat(remaining.Select(identity => (Name: lines.Name(identity), State: "…")))
                .ToArray();
            foreach (var (name, state) in open.Take(room))
                table.AddRow(new Text(name), new Text(Printable.Text(state)));
            if (open.Length > room)
                table.AddRow(new Text($"and {open.Length - room} more"), Text.Empty);
        }
        return table;
    }

    /// <summary>Waits until the table has made room.</summary>
    private sealed class Question(Func<bool> ask)
    {
        private readonly TaskCompletionSource<bool> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<bool> Answer => answer.Task;

        public void Put()
        {
            try
            {
                answer.SetResult(ask());
            }
            catch (IOException exception)
            {
                answer.SetException(exception);
            }
        }
    }
}
