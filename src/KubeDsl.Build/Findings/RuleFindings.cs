using KubeDsl.Build.Describing;
using KubeDsl.Rules;

namespace KubeDsl.Build.Findings;

/// <summary>Turns what the rules have to say into problems of the build.</summary>
public static class RuleFindings
{
    /// <summary>A finding about a set. Suggestions are for the editor, not for the build.</summary>
    public static BuildProblem Of(DescribedSet set, Finding finding, Severity severity)
    {
        var place = SourcePlace.Of(finding.Origin ?? finding.Manifest.Origin);
        return new BuildProblem(
            finding.Rule.Id,
            place.HasLine ? place : set.Place,
            Subject(finding) + MessageOf(finding),
            IsWarning: severity == Severity.Warning);
    }

    // What was given as a parameter must not come out in a log.
    private static string MessageOf(Finding finding) => finding.Manifest is { Kind: "Secret", ApiVersion: "v1" }
        ? SecretMessages.WithoutSecrets(finding.Rule, finding.Path.ToString(), finding.Message, finding.WithoutValues)
        : finding.Message;

    // The object and the field, unless the message names the object itself.
    private static string Subject(Finding finding)
    {
        var identity = finding.Manifest.Identity.ToString();
        string[] parts = [finding.Message.Contains(identity, StringComparison.Ordinal) ? "" : identity, finding.Path.ToString()];
        var subject = string.Join(", ", parts.Where(part => part.Length > 0));
        return subject.Length == 0 ? "" : subject + ": ";
    }
}
