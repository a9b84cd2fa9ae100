using KubeDsl.Build.Findings;
using KubeDsl.Manifests;
using KubeDsl.Rules;
using KubeDsl.Rules.Policies;
using KubeDsl.Schema;
using KubeDsl.Yaml;

namespace KubeDsl.Build.Loading;

/// <summary>The admission policies that the project names (<c>KubeDslPolicy</c>).</summary>
internal static class PolicyFiles
{
    /// <summary>Reads the files. What a server would refuse of them is a problem in the file, at its line.</summary>
    public static PolicyCatalog Load(IReadOnlyList<string> paths, KubernetesVersion version, ICollection<BuildProblem> problems)
    {
        var manifests = paths.SelectMany(path => ReadFile(path, problems)).ToArray();
        // Parameters need not pass the policies that they are for.
        var options = new CheckOptions { KubernetesVersion = version, ErrorsOnly = true, Severities = new Dictionary<string, Severity> { ["KDSL2910"] = Severity.None } };
        foreach (var finding in Checker.Check(new ManifestSet("policies", manifests), options).Findings)
            problems.Add(new BuildProblem(finding.Rule.Id, SourcePlace.Of(finding.Origin ?? finding.Manifest.Origin), $"{finding.Manifest.Identity}, {finding.Path}: {finding.Message}"));
        return PolicyCatalog.Of(manifests);
    }

    private static List<Manifest> ReadFile(string path, ICollection<BuildProblem> problems)
    {
        var manifests = new List<Manifest>();
        try
        {
            foreach (var document in YamlReader.Read(File.ReadAllBytes(path), path))
            {
                foreach (var problem in document.Problems.Where(problem => problem.Severity == YamlProblemSeverity.Error))
                    problems.Add(new BuildProblem(ProblemCodes.UnreadableFile, SourcePlace.Of(problem.Place), problem.Message));
                if (document.Manifest is { } manifest)
                    manifests.Add(manifest);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(new BuildProblem(ProblemCodes.UnreadableFile, SourcePlace.File(path), $"The file cannot be read: {exception.Message}"));
        }
        return manifests;
    }
}
