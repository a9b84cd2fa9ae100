using KubeDsl.Import.Code;
using KubeDsl.Manifests;
using KubeDsl.Rules;
using KubeDsl.Rules.CustomResources;

namespace KubeDsl.Import.Resources;

/// <summary>Says above every <c>Set</c> what is wrong with the value, as the rules say it.</summary>
internal sealed class UntypedNotes(CustomResourceCatalog definitions)
{
    private readonly CheckOptions onlyErrors = new() { ErrorsOnly = true, CustomResources = definitions };

    public void Add(ResourceCode resource)
    {
        var untyped = resource.Expressions.SelectMany(Expressions.CallsOf).Where(call => call.Untyped is not null).ToList();
        if (untyped.Count == 0)
            return;

        var findings = Checker.Check(new ManifestSet("import", [resource.Manifest]), onlyErrors).Findings;
        foreach (var call in untyped)
            call.Comments.AddRange(findings.Where(finding => IsWithin(finding.Path, call.Untyped!)).Select(finding => $"{finding.Rule.Id}: {finding.Message}").Distinct());
    }

    private static bool IsWithin(FieldPath path, FieldPath place)
    {
        while (path.Depth > place.Depth)
            path = path.Parent!;
        return path.Equals(place);
    }
}
