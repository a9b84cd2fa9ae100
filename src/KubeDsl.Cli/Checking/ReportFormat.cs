namespace KubeDsl.Cli.Checking;

/// <summary>The form of a report.</summary>
internal enum ReportFormat
{
    Text,
    Json,
    Sarif,
    Junit,
}
