using KubeDsl.Cel.Evaluation;
using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources;
using KubeDsl.Rules.Policies.Matching;
using KubeDsl.Rules.Policies.Reading;

namespace KubeDsl.Rules.Policies.Evaluation;

/// <summary>Asks all policies about objects that are created. It may be used by many threads.</summary>
internal sealed class PolicyJudge
{
    private readonly PolicyCatalog catalog;
    private readonly CheckOptions options;
    private readonly ObjectAdmission admission;
    private readonly NamespaceFacts namespaces;
    private readonly ParameterSearch parameters;

    public PolicyJudge(PolicyCatalog catalog, CustomResourceCatalog definitions, CheckOptions options)
    {
        this.catalog = catalog;
        this.options = options;
        admission = new ObjectAdmission(catalog.DefinitionsBeside(definitions), options.KubernetesVersion, options.PolicyRequest.Namespace);
        namespaces = new NamespaceFacts(catalog.Objects);
        parameters = new ParameterSearch(catalog.Objects, admission, options.IsComplete);
    }

    /// <summary>What the policies say about a manifest.</summary>
    public IReadOnlyList<PolicyVerdict> Judge(Manifest manifest) =>
        AdmittedObject.IsJudged(manifest) ? Judge(manifest, admission.Admit(manifest)) : [];

    /// <summary>What the policies say about an object that has its defaults already.</summary>
    public IReadOnlyList<PolicyVerdict> Judge(Manifest manifest, MapNode admitted)
    {
        if (!AdmittedObject.IsJudged(manifest) || ResourceKind.Of(manifest, admission.Definitions, options.KubernetesVersion) is not { } kind)
            return [];
        var subject = new AdmittedObject(admitted, kind, options.PolicyRequest.Namespace);
        var verdicts = new List<PolicyVerdict>();
        var request = new Dictionary<string, CelMap>(1, StringComparer.Ordinal);
        foreach (var (policy, bindings) in catalog.Bound)
        {
            var match = CriteriaMatch.Of(policy.Criteria, subject, namespaces);
            if (match.IsMatch != false && policy.Compiled.Problems.Count == 0)
                foreach (var binding in bindings)
                    Judge(policy, binding, match, subject, request, verdicts);
        }
        return verdicts;
    }

    private void Judge(AdmissionPolicy policy, PolicyBinding binding, CriteriaMatch match, AdmittedObject subject, Dictionary<string, CelMap> requests, List<PolicyVerdict> verdicts)
    {
        var isMatch = binding.Criteria is { } criteria ? Certainty.And(match.IsMatch, CriteriaMatch.Of(criteria, subject, namespaces).IsMatch) : match.IsMatch;
        if (isMatch == false)
            return;
        if (isMatch is null)
        {
            verdicts.Add(new PolicyVerdict(policy, binding, "") { IsKnown = false, Causes = CausesOf(policy, binding, subject) });
            return;
        }

        var found = parameters.Find(policy, binding, subject);
        if (found.Missing is { } missing)
            verdicts.Add(new PolicyVerdict(policy, binding, "") { IsKnown = false, Causes = [missing] });
        else if (found.Error is { } error && policy.FailsClosed)
            verdicts.Add(new PolicyVerdict(policy, binding, error) { IsAlwaysDenied = true });
        if (found.Objects.Count == 0)
            return;

        if (!requests.TryGetValue(match.Version, out var request))
            requests.Add(match.Version, request = RequestValues.Of(subject, match.Version, options.PolicyRequest));
        var scope = subject.IsNamespace || subject.Namespace == "" ? null : namespaces.ObjectOf(subject.Namespace);
        var evaluation = new PolicyEvaluation(policy, binding, ObjectVersions.Convert(subject, match.Version), request, scope);
        foreach (var parameter in found.Objects)
            evaluation.Run(parameter, verdicts);
    }

    // A selector of namespaces that cannot tell asks for labels that no manifest gives.
    private string[] CausesOf(AdmissionPolicy policy, PolicyBinding binding, AdmittedObject subject) =>
        (policy.Criteria.NamespaceSelector ?? binding.Criteria?.NamespaceSelector) is not null && subject.Namespace is { Length: > 0 } place && !namespaces.Knows(place)
            ? [$"labels of the namespace '{place}'"]
            : [];
}
