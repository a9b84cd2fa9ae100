using KubeDsl.Cluster.Planning;

namespace KubeDsl.Cluster.Running;

/// <summary>Results of what could not be planned.</summary>
internal static class UnplannedResult
{
    public static ObjectResult Of(PlanProblem problem)
    {
        var root = problem.Manifest.Root;
        return new ObjectResult(problem.Manifest.Identity, Outcome.Failed)
        {
            Manifest = problem.Manifest,
            Problems =
            [
                new ObjectProblem(problem.Message)
                {
                    Field = problem.Field,
                    Place = problem.Field is { } field ? ServerPath.PlaceOf(root, ServerPath.Find(root, field)) : problem.Manifest.Origin,
                },
            ],
        };
    }
}
