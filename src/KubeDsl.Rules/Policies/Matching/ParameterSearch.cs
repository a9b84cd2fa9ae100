using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources;
using KubeDsl.Rules.Policies.Reading;
using KubeDsl.Rules.Views;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Policies.Matching;

/// <summary>Finds the parameters of a policy by what a binding says of them.</summary>
internal sealed class ParameterSearch(KnownObjects objects, ObjectAdmission admission, bool isComplete)
{
    /// <summary>The parameters for one request.</summary>
    public FoundParameters Find(AdmissionPolicy policy, PolicyBinding binding, AdmittedObject subject)
    {
        if (policy.ParameterKind is not { } kind || binding.Parameters is not { } reference)
            return FoundParameters.None;

        var candidates = objects.OfKind(kind.ApiVersion, kind.Kind).ToArray();
        if (IsNamespaced(kind, candidates, admission.Definitions))
        {
            var place = reference.Namespace.Length > 0 ? reference.Namespace : subject.Namespace;
            if (place is null)
                return FoundParameters.Unknown("the namespace");
            if (place.Length == 0)
                return FoundParameters.Failed("failed to configure binding: cannot use namespaced paramRef in policy binding that matches cluster-scoped resources");
            candidates = [.. candidates.Where(candidate => admission.NamespaceOf(candidate) == place)];
        }
        return Choose(candidates, reference);
    }

    private FoundParameters Choose(Manifest[] candidates, ParameterReference reference)
    {
        var chosen = new List<MapNode?>();
        var isCertain = true;
        foreach (var candidate in candidates)
        {
            var included = IncludedBy(reference, candidate);
            isCertain &= included is not null;
            if (included == true)
                chosen.Add(admission.Admit(candidate));
        }
        // The later of two documents about the same object counts.
        if (reference.Name.Length > 0 && chosen.Count > 1)
            chosen.RemoveRange(0, chosen.Count - 1);
        if (!isCertain || (chosen.Count == 0 && (!isComplete || objects.HasNamelessObjects)))
            return FoundParameters.Unknown("the parameters");
        return chosen.Count == 0 && reference.DeniesWithout
            ? FoundParameters.Failed("failed to configure binding: no params found for policy binding with `Deny` parameterNotFoundAction")
            : new FoundParameters(chosen);
    }

    private static bool? IncludedBy(ParameterReference reference, Manifest candidate)
    {
        if (reference.Name.Length > 0)
            return candidate.Name == reference.Name;
        var labels = new ObjectView(candidate.Root, FieldPath.Root).ObjectOrNothing("metadata").ObjectOrNothing("labels");
        return reference.Selector is { } selector ? Selectors.Matches(selector, labels) : false;
    }

    // Of a kind without a definition the objects show where they live.
    private static bool IsNamespaced((string ApiVersion, string Kind) kind, Manifest[] candidates, CustomResourceCatalog definitions)
    {
        if (Catalog.Default.FindKind(kind.ApiVersion, kind.Kind) is { } known)
            return known.Scope == ResourceScope.Namespaced;
        var slash = kind.ApiVersion.IndexOf('/');
        if (definitions.Find(slash < 0 ? "" : kind.ApiVersion.Substring(0, slash), kind.Kind) is { } definition)
            return definition.IsNamespaced;
        return candidates.Any(candidate => candidate.Namespace.Length > 0);
    }
}
