using KubeDsl.Manifests;

namespace KubeDsl.Rules;

/// <summary>Manifests and everything the rules have to say about them. Only <see cref="Checker"/> makes one.</summary>
public sealed class CheckedManifests
{
    internal CheckedManifests(ManifestSet manifests, IReadOnlyList<Finding> findings)
    {
        Manifests = manifests;
        Findings = findings;
        foreach (var finding in findings)
            HasErrors |= finding.Severity == Severity.Error;
    }

    /// <summary>The manifests that were checked.</summary>
    public ManifestSet Manifests { get; }

    /// <summary>The findings, by manifest, then by place, then by rule.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>True when an API server would refuse at least one of the manifests, or a setting made an error of something else.</summary>
    public bool HasErrors { get; }
}
