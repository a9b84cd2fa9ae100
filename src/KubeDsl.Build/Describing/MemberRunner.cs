using KubeDsl.Build.Findings;
using KubeDsl.Build.Loading;
using KubeDsl.Emission;
using KubeDsl.Manifests;

namespace KubeDsl.Build.Describing;

/// <summary>Runs <c>[Manifests]</c> members and turns what goes wrong in them into problems at C# lines.</summary>
public sealed class MemberRunner(ManifestLoadContext context, SourceMap sources)
{
    /// <summary>Runs one member to its end; null when something went wrong.</summary>
    public DescribedSet? Run(ManifestMember member, SourcePlace place, ManifestContext given, ICollection<BuildProblem> problems)
    {
        var manifests = new List<Manifest>();
        var before = problems.Count;
        // What one member declares does not hold for another.
        var own = new ManifestContext(given.Environment, given.KubernetesVersion, given.Parameters);
        try
        {
            var resources = member.Resources(own);
            if (resources is null)
            {
                problems.Add(new BuildProblem(ProblemCodes.NullResource, place, $"{member.Member} returned null. Return an empty sequence when there is nothing to write."));
                return null;
            }

            foreach (var resource in resources)
            {
                if (resource is null)
                    problems.Add(new BuildProblem(ProblemCodes.NullResource, place, $"{member.Member} returned null as resource {manifests.Count + 1}{After(manifests)}. Leave it out instead."));
                else
                    manifests.Add(Finish(resource));
            }
        }
        catch (Exception exception)
        {
            problems.Add(Describe(member, place, exception));
        }
        return problems.Count > before ? null : new DescribedSet(member.Member, place, new ManifestSet(member.Set, manifests), own.ExistingResources);
    }

    // Origins name files as the compiler wrote them; from here on they are files of this machine.
    private Manifest Finish(Resource resource)
    {
        var manifest = resource.ToManifest();
        return manifest.Origin is { } origin && sources.Find(origin.File) is var file && file != origin.File
            ? new Manifest((MapNode)manifest.Root.WithOrigin(origin with { File = file }))
            : manifest;
    }

    private static string After(List<Manifest> manifests) => manifests.Count == 0 ? "" : $", after {manifests[^1].Identity}";

    private BuildProblem Describe(ManifestMember member, SourcePlace place, Exception exception)
    {
        var cause = FailurePlace.Cause(exception);
        var thrown = FailurePlace.Of(exception, context.IsUserCode, sources);
        if (!thrown.HasLine)
            thrown = place;
        return cause is MissingParameterException
            ? new BuildProblem(ProblemCodes.MissingParameter, thrown, cause.Message)
            : new BuildProblem(ProblemCodes.MemberThrew, thrown, $"{member.Member} threw {cause.GetType().Name}: {cause.Message}");
    }
}
