using KubeDsl.Build.Describing;
using KubeDsl.Rules;

namespace KubeDsl.Build.Findings;

/// <summary>Turns what the rules have to say into problems of the build.</summary>
public static class RuleFindings
{
    /// <summary>The errors and warnings of a checked set. Suggestions are for the editor, not for the build.</summary>
    public static IEnumerable<BuildProblem> Of(DescribedSet set, CheckedManifests manifests)
    {
        foreach (var finding in manifests.Findings)
        {
            if (finding.Severity is not (Severity.Error or Severity.Warning))
                continue;
            var place = SourcePlace.Of(finding.Origin ?? finding.Manifest.Origin);
            var path = finding.Path.ToString();
            var subject = path.Length == 0 ? $"{finding.Manifest.Identity}" : $"{finding.Manifest.Identity}, {path}";
            yield return new BuildProblem(
                finding.Rule.Id,
                place.HasLine ? place : set.Place,
                $"{subject}: {finding.Message}",
                IsWarning: finding.Severity == Severity.Warning);
        }
    }
}
