using KubeDsl.Build.Describing;
using KubeDsl.Build.Findings;
using KubeDsl.Build.Requests;
using KubeDsl.Build.Settings;
using KubeDsl.Manifests;
using KubeDsl.Rules;
using KubeDsl.Rules.CustomResources;
using KubeDsl.Rules.Policies;

namespace KubeDsl.Build.Checking;

/// <summary>
/// Holds sets against the rules. Each finding has the severity that the settings around its C# file give to it: the nearest
/// <c>.editorconfig</c> first, then <c>kubedsl.json</c>; then warnings become what the project wants of them.
/// </summary>
/// <param name="settings">The settings of the request.</param>
/// <param name="project">The project file: settings around it hold for what has no place in C#.</param>
/// <param name="definitions">The definitions that custom resources are judged by.</param>
/// <param name="policies">The admission policies that the project names.</param>
/// <param name="compilerLog">What the compiler has said already.</param>
internal sealed class SetChecker(EmitSettings settings, string project, CustomResourceCatalog definitions, PolicyCatalog policies, CompilerLog compilerLog)
{
    // In the build it is an error that names both lines: IdentityCheck.
    private const string ObjectsShouldBeDefinedOnce = "KDSL3007";

    private readonly FileSettingsReader reader = new(CheckOptions.Default.Severities);
    private readonly Dictionary<string, FileSettings> perFile = new(StringComparer.Ordinal);

    /// <summary>Checks a set and tells what there is to tell.</summary>
    /// <exception cref="SettingsException">A <c>kubedsl.json</c> cannot be understood.</exception>
    public CheckedManifests Check(DescribedSet set, ICollection<BuildProblem> problems)
    {
        IdentityCheck.Check(set, problems);
        var files = set.Manifests.Manifests.Select(manifest => FileOf(manifest.Origin, set)).Append(FileOf(null, set)).Distinct(StringComparer.Ordinal);
        var options = FileSettings.ForAll(files.Select(SettingsOf), new CheckOptions
        {
            KubernetesVersion = settings.Context.KubernetesVersion,
            Profile = settings.Profile,
            Existing = set.Existing,
            CustomResources = definitions,
            Policies = policies,
        });

        var manifests = Checker.Check(set.Manifests, options);
        foreach (var finding in manifests.Findings)
            if (SeverityOf(finding, set) is var severity && (severity == Severity.Error || (severity == Severity.Warning && !compilerLog.Says(finding))))
                problems.Add(RuleFindings.Of(set, finding, severity));
        return manifests;
    }

    private Severity SeverityOf(Finding finding, DescribedSet set)
    {
        if (finding.Rule.Id == ObjectsShouldBeDefinedOnce)
            return Severity.None;
        var severity = SettingsOf(FileOf(finding.Origin ?? finding.Manifest.Origin, set)).SeverityOf(finding.Rule);
        return settings.Warnings.Of(finding.Rule.Id, severity);
    }

    private string FileOf(SourceOrigin? origin, DescribedSet set) =>
        origin is { File.Length: > 0 } ? origin.File
        : set.Place.HasLine ? set.Place.Path
        : project;

    private FileSettings SettingsOf(string file)
    {
        if (perFile.TryGetValue(file, out var known))
            return known;
        // A file of another machine has no settings here; what holds for the project holds for it.
        var path = File.Exists(file) ? Path.GetFullPath(file) : Path.GetFullPath(project.Length > 0 ? project : "project");
        return perFile[file] = reader.For(path);
    }
}
