using KubeDsl.Build.Findings;
using KubeDsl.Manifests;

namespace KubeDsl.Build.Describing;

/// <summary>Finds resources of one set that describe the same object: applying the second would overwrite the first.</summary>
public static class IdentityCheck
{
    /// <summary>Reports every resource whose identity an earlier one has.</summary>
    public static void Check(DescribedSet set, ICollection<BuildProblem> problems)
    {
        var seen = new Dictionary<ResourceIdentity, Manifest>();
        foreach (var manifest in set.Manifests.Manifests)
        {
            // Objects named by the server (generateName) are new ones each time.
            if (manifest.Name.Length == 0 || seen.TryAdd(manifest.Identity, manifest))
                continue;
            var first = SourcePlace.Of(seen[manifest.Identity].Origin);
            var firstAt = first.HasLine ? $" (first at {first})" : "";
            var second = SourcePlace.Of(manifest.Origin);
            problems.Add(new BuildProblem(
                ProblemCodes.SameIdentity,
                second.HasLine ? second : set.Place,
                $"{set.Member} returns {manifest.Identity} twice{firstAt}. Give one of them another name, or leave it out."));
        }
    }
}
