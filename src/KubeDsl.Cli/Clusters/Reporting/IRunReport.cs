using KubeDsl.Cluster.Running;

namespace KubeDsl.Cli.Clusters.Reporting;

/// <summary>Shows a run while it goes on and when it is over.</summary>
internal interface IRunReport : IRunObserver
{
    /// <summary>Runs, with whatever is shown meanwhile.</summary>
    Task<RunReport> ShowAsync(Func<Task<RunReport>> run);

    /// <summary>Asks the user something, on a screen that nothing else is written to meanwhile.</summary>
    Task<bool> AskAsync(Func<bool> ask);

    /// <summary>Shows the account.</summary>
    void Write(RunReport report, TimeSpan elapsed);
}
