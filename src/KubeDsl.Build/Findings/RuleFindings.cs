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
            yield return new BuildProblem(
                finding.Rule.Id,
                place.HasLine ? place : set.Place,
                Subject(finding) + finding.Message,
                IsWarning: finding.Severity == Severity.Warning);
        }
    }

    // The object and the field, unless the message names the object itself.
    private static string Subject(Finding finding)
    {
        var identity = finding.Manifest.Identity.ToString();
        string[] parts = [finding.Message.Contains(identity, StringComparison.Ordinal) ? "" : identity, finding.Path.ToString()];
        var subject = string.Join(", ", parts.Where(part => part.Length > 0));
        return subject.Length == 0 ? "" : subject + ": ";
    }
}
