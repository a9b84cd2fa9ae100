using KubeDsl.Cli.Checking.Reporting;
using KubeDsl.Cli.Clusters.Sources;
using KubeDsl.Cluster.Objects;
using KubeDsl.Cluster.Running;
using KubeDsl.Cluster.Waiting;

namespace KubeDsl.Cli.Clusters.Reporting;

/// <summary>Results as lines for people: one for the object, and below it one for each thing that is wrong.</summary>
internal sealed class ResultLines(Palette palette, ManifestPlaces places, string usualNamespace, bool isDryRun)
{
    public IEnumerable<string> Of(ObjectResult result)
    {
        var detail = result.Detail is { } text ? $"  {palette.Faint($"({Printable.Text(text)})")}" : "";
        yield return $"{Name(result.Identity)}  {OutcomeWords.Of(result.Outcome, palette)}{(isDryRun && result.IsSuccess ? " (dry run)" : "")}{detail}";
        foreach (var problem in result.Problems)
            yield return $"  {PlaceOf(result, problem)}{Printable.Text(problem.ToString())}";
        foreach (var warning in result.Warnings)
            yield return $"  {palette.Yellow("warning:")} {Printable.Text(warning)}";
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

    private string PlaceOf(ObjectResult result, ObjectProblem problem) =>
        places.Describe(result.Manifest, problem) is { } place ? $"{Printable.Text(place)}: " : "";
}
