using KubeDsl.Cluster.Running;

namespace KubeDsl.Cli.Clusters.Reporting;

/// <summary>Shows a run while it goes on and when it is over.</summary>
internal interface IRunReport : IRunObserver
{
    /// <summary>Runs, with whatever is shown meanwhile.</summary>
    Task<RunReport> ShowAsync(Func<Task<RunReport>> run);

    /// <summary>Shows the account.</summary>
    void Write(RunReport report, TimeSpan elapsed);
}
