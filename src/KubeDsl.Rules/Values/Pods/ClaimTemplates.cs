using KubeDsl.Manifests;

namespace KubeDsl.Rules.Values.Pods;

/// <summary>The volumes that a StatefulSet makes for its pods.</summary>
internal static class ClaimTemplates
{
    /// <summary>True when the manifest is a StatefulSet that makes a volume of this name, or may do so.</summary>
    public static bool MayDefine(ManifestCheck check, string name)
    {
        if (check.Kind != "StatefulSet" || check.Root.Object("spec") is not { } spec)
            return false;
        if (spec.MayHaveMore("volumeClaimTemplates"))
            return true;
        foreach (var template in spec.Objects("volumeClaimTemplates"))
            if (template.Object("metadata") is not { } metadata ? !template.Lacks("metadata") : metadata["name"] is UnknownNode || metadata.Text("name") == name)
                return true;
        return false;
    }
}
