using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Policies.Reading;

/// <summary>A ValidatingAdmissionPolicyBinding: where a policy applies, with which parameters, and what follows.</summary>
internal sealed class PolicyBinding
{
    private PolicyBinding(string name, ObjectView spec)
    {
        Name = name;
        PolicyName = spec.Text("policyName") ?? "";
        if (spec.Object("matchResources") is { } criteria)
            Criteria = new MatchCriteria(criteria);
        if (spec.Object("paramRef") is { } reference)
            Parameters = new ParameterReference(reference);
        var actions = spec.Texts("validationActions").ToArray();
        Action = actions.Contains("Deny") ? PolicyAction.Deny : actions.Contains("Warn") ? PolicyAction.Warn : PolicyAction.Audit;
    }

    public string Name { get; }

    public string PolicyName { get; }

    /// <summary>What it applies to among what the policy does; null for all of it.</summary>
    public MatchCriteria? Criteria { get; }

    public ParameterReference? Parameters { get; }

    /// <summary>The strongest of its actions.</summary>
    public PolicyAction Action { get; }

    /// <summary>The binding that a manifest is; null when it is another object, or not all of it is known.</summary>
    public static PolicyBinding? TryRead(Manifest manifest) =>
        manifest.Kind == "ValidatingAdmissionPolicyBinding" && manifest.Group == AdmissionPolicy.Group && manifest.Name.Length > 0
        && manifest.Root["spec"] is MapNode spec && Definition.IsKnown(spec)
            ? new PolicyBinding(manifest.Name, new ObjectView(spec, FieldPath.Root.Child("spec")))
            : null;
}
