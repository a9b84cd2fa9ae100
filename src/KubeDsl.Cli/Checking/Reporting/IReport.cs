namespace KubeDsl.Cli.Checking.Reporting;

/// <summary>A form in which to tell what was found.</summary>
internal interface IReport
{
    void Write(IReadOnlyList<SourceFile> files, Stream output);
}
