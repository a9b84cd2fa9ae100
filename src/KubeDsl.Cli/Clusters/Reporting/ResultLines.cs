using System.Globalization;
using KubeDsl.Build.Findings;
using KubeDsl.Cli.Checking.Reporting;
using KubeDsl.Cli.Clusters.Sources;
using KubeDsl.Cluster.Objects;
using KubeDsl.Cluster.Running;
using KubeDsl.Cluster.Waiting;

namespace KubeDsl.Cli.Clusters.Reporting;

/// <summary>Results as lines for people: one for the object, and below it one for each thing that is wrong.</summary>
/// <param name="palette">The colours.</param>
/// <param name="places">The C# lines.</param>
/// <param name="usualNamespace">The namespace that is not told.</param>
/// <param name="isDryRun">True when nothing is changed.</param>
/// <param name="isForBuild">True when a build reads them: it wants what is wrong in the form of compilers.</param>
internal sealed class ResultLines(Palette palette, ManifestPlaces places, string usualNamespace, bool isDryRun, bool isForBuild)
{
    public IEnumerable<string> Of(ObjectResult result)
    {
        var detail = result.Detail is { } text ? $"  {palette.Faint($"({Printable.Text(text)})")}" : "";
        yield return $"{Name(result.Identity)}  {OutcomeWords.Of(result.Outcome, palette)}{(isDryRun && result.IsSuccess ? " (dry run)" : "")}{detail}";
        foreach (var problem in result.Problems)
            yield return Of(result, problem);
        foreach (var warning in result.Warnings)
            yield return isForBuild
                ? new BuildProblem(ProblemCodes.ClusterWarns, places.Find(result.Manifest, null) ?? default, Printable.Text($"{Name(result.Identity)}: {warning}"), IsWarning: true).ToString()
                : $"  {palette.Yellow("warning:")} {Printable.Text(warning)}";
    }

    public string Of(KubeDsl.Manifests.ResourceIdentity identity, Readiness readiness) =>
        $"{Name(identity)}  {(readiness.IsReady ? palette.Green("ready") : readiness.IsFailed ? palette.Red("failed") : palette.Yellow("waiting"))}  {palette.Faint($"({Printable.Text(readiness.Message)})")}";

    public IEnumerable<string> Of(NotReady notReady)
    {
        yield return $"{Name(notReady.Identity)}  {palette.Red(notReady.Last.IsFailed ? "failed" : "not ready")}  {Printable.Text(notReady.Last.Message)}";
        foreach (var container in notReady.Containers)
            yield return $"  {Printable.Text(container)}";
        foreach (var text in notReady.Events)
            yield return $"  event: {Printable.Text(text)}";
        foreach (var log in notReady.Logs)
        {
            yield return $"  last lines of container '{log.Container}' in pod '{log.Pod}':";
            foreach (var line in log.Lines)
                yield return $"    {palette.Faint(Printable.Text(line))}";
        }
    }

    public string Name(KubeDsl.Manifests.ResourceIdentity identity) => Printable.Text(ObjectNames.Within(identity, usualNamespace));

    private string Of(ObjectResult result, ObjectProblem problem)
    {
        var place = places.Of(result.Manifest, problem);
        if (isForBuild)
            return new BuildProblem(ProblemCodes.ClusterRefuses, place, Printable.Text($"{Name(result.Identity)}: {problem}")).ToString();
        var start = place.HasLine ? string.Create(CultureInfo.InvariantCulture, $"{Printable.Text(place.Path)}:{place.Line}:{place.Column}: ") : "";
        return $"  {start}{Printable.Text(problem.ToString())}";
    }
}
