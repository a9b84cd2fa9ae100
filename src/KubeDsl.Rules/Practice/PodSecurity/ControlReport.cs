using KubeDsl.Manifests;
using KubeDsl.Rules.Views;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Practice.PodSecurity;

/// <summary>Where a control reports.</summary>
internal readonly struct ControlReport(RuleInfo info, ManifestCheck check)
{
    public KubernetesVersion Version => check.Version;

    /// <summary>The annotations of the pod.</summary>
    public ObjectView Annotations => (PodViews.PodMetadataOf(check.Root, check.Kind) ?? check.Root.ObjectOrNothing("metadata")).ObjectOrNothing("annotations");

    /// <summary>Reports a field, and shows the place of a part of it where that is the one in question.</summary>
    public void Say(FieldPath path, string message, FieldPath? shown = null) => check.Report(info, path, message, shown is null ? null : check.OriginOf(shown));
}
