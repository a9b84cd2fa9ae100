using System.Globalization;
using KubeDsl.Build.Findings;
using KubeDsl.Cli.Checking;
using KubeDsl.Cli.Checking.Reporting;
using KubeDsl.Rules;

namespace KubeDsl.Cli.Clusters.Sources;

/// <summary>Tells the errors that keep manifests from being sent: at their C# line where it is known, else in the file.</summary>
/// <param name="places">The C# lines.</param>
/// <param name="isForBuild">True for the form of compilers, which a build reads.</param>
internal sealed class SourceErrors(ManifestPlaces places, bool isForBuild)
{
    public void Report(IReadOnlyList<SourceFile> files)
    {
        foreach (var document in files.SelectMany(file => file.Documents))
            document.Diagnostics.RemoveAll(diagnostic => diagnostic.Severity != Severity.Error || IsTold(document, diagnostic));
        using (var output = Console.OpenStandardError())
            new TextReport(hasColours: false).Write(files, output);
        Console.Error.WriteLine("kubedsl: the manifests have errors; nothing was sent.");
    }

    private bool IsTold(CheckedDocument document, Diagnostic diagnostic)
    {
        if (places.Find(document.Manifest, diagnostic.Field) is not { } place)
            return false;
        var subject = string.Join(", ", new[] { document.ToString(), diagnostic.Path }.Where(part => part.Length > 0));
        var message = Printable.Text($"{subject}: {diagnostic.Message}");
        Console.Error.WriteLine(isForBuild
            ? new BuildProblem(diagnostic.Rule.Id, place, message).ToString()
            : string.Create(CultureInfo.InvariantCulture, $"{Printable.Text(place.Path)}:{place.Line}:{place.Column}: error {diagnostic.Rule.Id}: {message}"));
        return true;
    }
}
