using System.Text;
using KubeDsl.Cli.Checking;
using KubeDsl.Cli.Checking.Reporting;

namespace KubeDsl.Cli.Tests.Checking;

/// <summary>Checks in this process.</summary>
internal static class CheckedText
{
    public static IReadOnlyList<SourceFile> Check(Scratch scratch, CheckArguments? arguments = null) =>
        new CheckRun((arguments ?? new CheckArguments { Paths = [scratch.Folder] }).ToSettings()).Run(() => Stream.Null);

    public static IReadOnlyList<CheckedDocument> Documents(string text)
    {
        using var scratch = new Scratch();
        return Check(scratch.Write("x.yaml", text))[0].Documents;
    }

    public static IEnumerable<string> Ids(IEnumerable<SourceFile> files) =>
        files.SelectMany(file => file.Documents).SelectMany(document => document.Diagnostics).Select(diagnostic => diagnostic.Rule.Id);

    public static string Report(IReport report, IReadOnlyList<SourceFile> files)
    {
        var stream = new MemoryStream();
        report.Write(files, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
