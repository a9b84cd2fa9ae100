using KubeDsl.Cluster.Planning;

namespace KubeDsl.Cluster.Running;

/// <summary>Results of what could not be planned.</summary>
internal static class UnplannedResult
{
    public static ObjectResult Of(PlanProblem problem)
    {
        var root = problem.Manifest.Root;
        var path = problem.Field is { } field ? ServerPath.Find(root, field) : null;
        return new ObjectResult(problem.Manifest.Identity, Outcome.Failed)
        {
            Manifest = problem.Manifest,
            Problems =
            [
                new ObjectProblem(problem.Message)
                {
                    Field = problem.Field,
                    Path = path,
                    Place = path is null ? problem.Manifest.Origin : ServerPath.PlaceOf(root, path),
                },
            ],
        };
    }
}
