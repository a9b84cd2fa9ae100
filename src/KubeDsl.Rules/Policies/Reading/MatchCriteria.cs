using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Policies.Reading;

/// <summary>Which requests a policy or a binding is about.</summary>
internal sealed class MatchCriteria
{
    public MatchCriteria(ObjectView source)
    {
        NamespaceSelector = SelectorOf(source, "namespaceSelector");
        ObjectSelector = SelectorOf(source, "objectSelector");
        Rules = RulesOf(source, "resourceRules");
        Exclusions = RulesOf(source, "excludeResourceRules");
        IsExact = source.Text("matchPolicy") == "Exact";
    }

    /// <summary>The labels that the namespace must have; null for any.</summary>
    public ObjectView? NamespaceSelector { get; }

    /// <summary>The labels that the object must have; null for any.</summary>
    public ObjectView? ObjectSelector { get; }

    /// <summary>The resources that are meant; empty for all.</summary>
    public IReadOnlyList<ResourceRule> Rules { get; }

    public IReadOnlyList<ResourceRule> Exclusions { get; }

    /// <summary>True when only the version of the request counts, and not the others that the same object can be read in.</summary>
    public bool IsExact { get; }

    private static ObjectView? SelectorOf(ObjectView source, string key) =>
        source.Object(key) is { } selector && (selector.HasItems("matchLabels") || selector.HasItems("matchExpressions")) ? selector : null;

    private static List<ResourceRule> RulesOf(ObjectView source, string key)
    {
        var rules = new List<ResourceRule>();
        foreach (var rule in source.Objects(key))
            rules.Add(new ResourceRule(rule));
        return rules;
    }
}
