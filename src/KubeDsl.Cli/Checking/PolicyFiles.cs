using KubeDsl.Manifests;
using KubeDsl.Rules;
using KubeDsl.Rules.Policies;

namespace KubeDsl.Cli.Checking;

/// <summary>The files with the policies that a check goes by. They are told of only where a server would refuse what is in them.</summary>
internal static class PolicyFiles
{
    public static PolicyCatalog CatalogOf(IReadOnlyList<SourceFile> files) => PolicyCatalog.Of(ManifestsOf(files));

    /// <summary>False when all that was read can be about is something else; what cannot be read may be a policy.</summary>
    public static bool HavePolicies(IReadOnlyList<SourceFile> files) =>
        files.SelectMany(file => file.Documents).Any(document => document.Root is null || document.Kind is "ValidatingAdmissionPolicy" or "MutatingAdmissionPolicy");

    /// <summary>The files with errors, but for those that are checked themselves.</summary>
    public static IEnumerable<SourceFile> Wrong(IReadOnlyList<SourceFile> files, IReadOnlyList<SourceFile> alreadyChecked, CheckOptions options)
    {
        if (files.Count == 0)
            return [];
        var others = files.Where(file => alreadyChecked.All(known => known.Path != file.Path)).ToArray();
        var alone = options with
        {
            ErrorsOnly = true,
            Policies = PolicyCatalog.Empty,
            // Parameters need not pass the policies that they are for.
            Severities = new Dictionary<string, Severity>(options.Severities) { ["KDSL2910"] = Severity.None },
        };
        var found = Checker.Check(new ManifestSet("policies", ManifestsOf(others)), alone);
        CheckRun.AddFindings([.. others.SelectMany(file => file.Documents)], found.Findings);
        foreach (var document in others.SelectMany(file => file.Documents))
            document.Diagnostics.RemoveAll(diagnostic => diagnostic.Severity != Severity.Error);
        return others.Where(file => file.Documents.Exists(document => document.Diagnostics.Count > 0));
    }

    private static IEnumerable<Manifest> ManifestsOf(IEnumerable<SourceFile> files) =>
        files.SelectMany(file => file.Documents).Where(document => !Kustomization.Is(document)).Select(document => document.Manifest).OfType<Manifest>();
}
