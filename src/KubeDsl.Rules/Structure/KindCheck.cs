using KubeDsl.Manifests;
using KubeDsl.Rules.Shapes;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Structure;

/// <summary>Finds what a manifest says it is.</summary>
internal static class KindCheck
{
    /// <summary>The kind of the manifest in the catalogue; null when it is not known, which is reported where it is wrong.</summary>
    public static KindInfo? Find(ManifestCheck check)
    {
        var root = check.Root;
        if (IsNoObject(check) || Misses(check, "apiVersion") | Misses(check, "kind"))
            return null;
        if (root.Text("apiVersion") is not { } apiVersion || root.Text("kind") is not { } kind)
            return null;

        var catalog = ShapeCatalog.Default.Catalog;
        if (catalog.FindKind(apiVersion, kind) is { } found)
        {
            if (found.IsServedIn(check.Version))
            {
                if (found.IsDeprecatedIn(check.Version))
                    Versions.VersionRules.ReportDeprecated(found, check);
                return found;
            }
            Versions.VersionRules.ReportNotServed(found, check);
            return null;
        }

        ReportUnknown(check, catalog, apiVersion, kind);
        return null;
    }

    // Something else that is written in YAML, said once.
    private static bool IsNoObject(ManifestCheck check)
    {
        if (!check.Root.Lacks("apiVersion") || !check.Root.Lacks("kind") || Misspelling(check, "apiVersion") is not null || Misspelling(check, "kind") is not null)
            return false;
        check.Report(StructureRules.UnknownKind, FieldPath.Root, "This is no Kubernetes object: it has neither 'apiVersion' nor 'kind'. Set them, or leave the file out.");
        return true;
    }

    private static string? Misspelling(ManifestCheck check, string key) =>
        Spelling.Closest(key, check.Manifest.Root.Select(entry => entry.Key).Where(other => other is not ("apiVersion" or "kind" or "metadata")));

    private static bool Misses(ManifestCheck check, string key)
    {
        var node = check.Root[key];
        if (check.Root.LacksText(key))
        {
            if (Misspelling(check, key) is { } misspelt)
            {
                check.Report(StructureRules.UnknownKind, check.Root.At(misspelt), $"'{Values.FormatDemand.Shown(misspelt)}' is no field of a Kubernetes object. Did you mean '{key}'?", check.Manifest.Root.KeyOriginOf(misspelt));
                return true;
            }
            var apiVersion = key == "apiVersion" ? ShapeCatalog.Default.Catalog.KindsNamed(check.Kind).FirstOrDefault(kind => kind.IsServedIn(check.Version) && kind.Deprecated is null)?.ApiVersion : null;
            check.Report(StructureRules.UnknownKind, check.Root.At(key), $"'{key}' is missing. {(apiVersion is null ? "Set it." : $"Write 'apiVersion: {apiVersion}'.")}");
            return true;
        }
        if (node is null or UnknownNode or StringNode)
            return false;
        check.Report(StructureRules.WrongType, check.Root.At(key), $"'{key}' is {ScalarCheck.Describe(node)}, and a string is wanted. Put it in quotes.");
        return true;
    }

    private static void ReportUnknown(ManifestCheck check, Catalog catalog, string apiVersion, string kind)
    {
        var inGroup = catalog.Kinds.Where(known => known.ApiVersion == apiVersion && known.IsServedIn(check.Version)).ToArray();
        if (inGroup.Length == 0 && IsForeign(apiVersion, catalog))
            return;

        var elsewhere = catalog.KindsNamed(kind).FirstOrDefault(known => known.IsServedIn(check.Version) && known.Deprecated is null)
            ?? catalog.KindsNamed(kind).FirstOrDefault(known => known.IsServedIn(check.Version));
        if (elsewhere is not null)
        {
            check.Report(
                StructureRules.UnknownKind,
                check.Root.At("apiVersion"),
                $"There is no {kind} in '{apiVersion}'. Use 'apiVersion: {elsewhere.ApiVersion}'.",
                replacement: elsewhere.ApiVersion);
            return;
        }

        var candidates = inGroup.Length > 0 ? inGroup : catalog.Kinds.Where(known => known.IsServedIn(check.Version));
        var closest = Spelling.Closest(kind, candidates.Select(known => known.Name).Distinct())
            ?? Spelling.Closest(kind, catalog.Kinds.Select(known => known.Name).Distinct());
        check.Report(
            StructureRules.UnknownKind,
            check.Root.At("kind"),
            $"There is no kind '{Values.FormatDemand.Shown(kind)}' in '{Values.FormatDemand.Shown(apiVersion)}'. {(closest is null ? "Correct 'kind' or 'apiVersion'." : $"Did you mean '{closest}'?")}",
            replacement: closest);
    }

    // A group with a dot that the catalogue does not hold belongs to a custom resource, of which nothing is said.
    private static bool IsForeign(string apiVersion, Catalog catalog)
    {
        var slash = apiVersion.IndexOf('/');
        if (slash < 0)
            return false;
        var group = apiVersion.Substring(0, slash);
        return group.IndexOf('.') >= 0 && !catalog.Kinds.Any(known => known.Group == group);
    }
}
