using KubeDsl.Cluster.Running;

namespace KubeDsl.Cli.Clusters.Reporting;

/// <summary>Outcomes in words.</summary>
internal static class OutcomeWords
{
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Created => "created",
        Outcome.Configured => "configured",
        Outcome.Unchanged => "unchanged",
        Outcome.Recreated => "recreated",
        Outcome.Planned => "would be sent",
        Outcome.Deleted => "deleted",
        Outcome.Pruned => "pruned",
        Outcome.Absent => "was not there",
        Outcome.Failed => "failed",
        Outcome.NotTried => "not tried",
        _ => "interrupted",
    };

    /// <summary>The word in the colour of how good the news is.</summary>
    public static string Of(Outcome outcome, Palette palette) => outcome switch
    {
        Outcome.Failed => palette.Red(Of(outcome)),
        Outcome.NotTried or Outcome.Interrupted or Outcome.Pruned or Outcome.Deleted or Outcome.Recreated => palette.Yellow(Of(outcome)),
        Outcome.Created or Outcome.Configured => palette.Green(Of(outcome)),
        _ => palette.Faint(Of(outcome)),
    };
}
