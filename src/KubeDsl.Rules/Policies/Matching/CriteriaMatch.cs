using KubeDsl.Rules.Policies.Reading;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Policies.Matching;

/// <summary>Whether criteria choose an object, and in which version the object is then seen.</summary>
/// <param name="IsMatch">Null when that depends on what is not known.</param>
/// <param name="Version">The version of the group that the rule names, which can be another than that of the object.</param>
internal readonly record struct CriteriaMatch(bool? IsMatch, string Version)
{
    public static CriteriaMatch Of(MatchCriteria criteria, AdmittedObject subject, NamespaceFacts namespaces)
    {
        var chosen = ByRules(criteria.Rules, criteria.IsExact, subject);
        if (criteria.Rules.Count == 0)
            chosen = new CriteriaMatch(true, subject.Version);
        if (chosen.IsMatch == false)
            return chosen;
        var isMatch = Certainty.And(chosen.IsMatch, Certainty.Not(ByRules(criteria.Exclusions, criteria.IsExact, subject).IsMatch));
        if (criteria.ObjectSelector is { } labels)
            isMatch = Certainty.And(isMatch, Selectors.Matches(labels, LabelsOf(subject)));
        if (criteria.NamespaceSelector is { } selector && subject.Namespace != "")
            isMatch = Certainty.And(isMatch, subject.IsNamespace
                ? Selectors.Matches(selector, NamespaceFacts.WithOwnName(LabelsOf(subject), subject.Name))
                : Selectors.Matches(selector, namespaces.LabelsOf(subject.Namespace)));
        return chosen with { IsMatch = isMatch };
    }

    private static CriteriaMatch ByRules(IReadOnlyList<ResourceRule> rules, bool isExact, AdmittedObject subject)
    {
        var found = ByVersion(rules, subject.Version, subject);
        if (found.IsMatch == true || isExact)
            return found;
        foreach (var version in subject.Kind.OtherVersions)
            if (ByVersion(rules, version, subject) is { IsMatch: not false } equivalent)
                return found.IsMatch is null ? found : equivalent;
        return found;
    }

    private static CriteriaMatch ByVersion(IReadOnlyList<ResourceRule> rules, string version, AdmittedObject subject)
    {
        bool? result = false;
        foreach (var rule in rules)
            result = Certainty.Or(result, Includes(rule, version, subject));
        return new CriteriaMatch(result, version);
    }

    private static bool? Includes(ResourceRule rule, string version, AdmittedObject subject)
    {
        if (!rule.IncludesCreation || !rule.IncludesVersion(subject.Group, version) || !rule.IncludesScope(subject.Kind.IsNamespaced))
            return false;
        return Certainty.And(rule.IncludesResource(subject.Kind.Plural), IncludesName(rule, subject.Name));
    }

    private static bool? IncludesName(ResourceRule rule, string? name) =>
        rule.Names.Count == 0 ? true : name is null ? null : rule.Names.Contains(name);

    private static ObjectView LabelsOf(AdmittedObject subject) =>
        new ObjectView(subject.Root, Manifests.FieldPath.Root).ObjectOrNothing("metadata").ObjectOrNothing("labels");
}
