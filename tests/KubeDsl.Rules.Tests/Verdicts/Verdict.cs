using KubeDsl.Conformance.Tests;
using KubeDsl.Manifests;

namespace KubeDsl.Rules.Tests.Verdicts;

/// <summary>A line of a table of verdicts. The format is told at the top of <c>Volumes.txt</c>.</summary>
internal sealed record Verdict(string File, int Line, string Subject, string Changes, string Wanted)
{
    private static readonly string[] Templates = ["deploy", "sts", "ds", "rs", "rc", "job", "cronjob", "podtemplate"];

    public static IEnumerable<Verdict> Read(string file)
    {
        var number = 0;
        foreach (var line in System.IO.File.ReadLines(file))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var parts = line.Split(" | ");
            Assert.True(parts.Length == 3, $"{file}({number}): write SUBJECT | CHANGES | VERDICT.");
            yield return new Verdict(Path.GetFileName(file), number, parts[0].Trim(), parts[1].Trim(), parts[2].Trim());
        }
    }

    /// <summary>What the rules say otherwise: one text for every frame and container that the line is about.</summary>
    public IEnumerable<string> Disagreements(IReadOnlyDictionary<string, MapNode> frames)
    {
        foreach (var frame in FrameNames())
            foreach (var container in (string[])(Subject == "containers" ? ["containers[0]", "initContainers[0]"] : [""]))
            {
                var pod = frame switch { "pod" => "", "cronjob" => "spec.jobTemplate.spec.template.", "podtemplate" => "template.", _ => "spec.template." };
                string Placed(string text) => (Subject == "containers" ? text.Replace("@", pod + "spec." + container, StringComparison.Ordinal) : text).Replace("%spec", pod + "spec", StringComparison.Ordinal).Replace("%metadata", pod + "metadata", StringComparison.Ordinal)
                    .Replace("$A = ", "$S.properties.spec.properties.a = ", StringComparison.Ordinal).Replace("$S.", "spec.versions[0].schema.openAPIV3Schema.", StringComparison.Ordinal);
                var manifest = new Manifest(ManifestEdit.Apply(frames[frame], Placed(Changes)));
                var errors = Checker.Check(new ManifestSet("case", [manifest]), new CheckOptions { ErrorsOnly = true }).Findings
                    .Where(finding => finding.Severity == Severity.Error).ToArray();
                if (Problem(errors, Placed(Wanted)) is { } problem)
                    yield return $"{File}({Line}) {frame} {Placed(Changes)}: {problem}";
            }
    }

    private IEnumerable<string> FrameNames() => Subject switch
    {
        "pods" or "containers" => Templates.Prepend("pod"),
        "templates" => Templates,
        _ => Subject.Split(','),
    };

    private static string? Problem(Finding[] errors, string wanted)
    {
        if (wanted == "ok")
            return errors.Length == 0 ? null : $"the server accepts it; here {string.Join(" | ", errors.Select(error => error.ToString()))}";
        if (errors.Length == 0)
            return "the server refuses it; here nothing is said";
        return wanted == "refused" || errors.Any(error => FieldNames.AreSame(error.Path.ToString(), wanted))
            ? null
            : $"the server names {wanted}; here {string.Join(" | ", errors.Select(error => error.ToString()))}";
    }
}
