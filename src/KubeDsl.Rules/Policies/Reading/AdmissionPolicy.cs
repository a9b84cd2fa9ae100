using System.Runtime.CompilerServices;
using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources;
using KubeDsl.Rules.Policies.Expressions;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Policies.Reading;

/// <summary>A ValidatingAdmissionPolicy.</summary>
internal sealed class AdmissionPolicy
{
    public const string Group = "admissionregistration.k8s.io";

    // The compiler hands in the same trees again and again; what was compiled of one is kept as long as the tree is.
    private static readonly ConditionalWeakTable<MapNode, AdmissionPolicy> Known = new();

    private readonly Lazy<CompiledPolicy> compiled;

    private AdmissionPolicy(string name, ObjectView spec)
    {
        Name = name;
        Criteria = new MatchCriteria(spec.ObjectOrNothing("matchConstraints"));
        FailsClosed = spec.Text("failurePolicy") != "Ignore";
        if (spec.Object("paramKind") is { } kind)
            ParameterKind = (kind.Text("apiVersion") ?? "", kind.Text("kind") ?? "");
        compiled = new Lazy<CompiledPolicy>(() => CompiledPolicy.Of(spec));
    }

    public string Name { get; }

    public MatchCriteria Criteria { get; }

    /// <summary>True when an expression that fails counts as one that is false.</summary>
    public bool FailsClosed { get; }

    /// <summary>The kind of the objects that the policy takes parameters from; null for a policy without.</summary>
    public (string ApiVersion, string Kind)? ParameterKind { get; }

    public CompiledPolicy Compiled => compiled.Value;

    public static bool IsPolicy(Manifest manifest) => manifest.Kind == "ValidatingAdmissionPolicy" && manifest.Group == Group;

    /// <summary>The policy that a manifest is; null when it is another object, or not all of it is known.</summary>
    public static AdmissionPolicy? TryRead(Manifest manifest)
    {
        if (!IsPolicy(manifest) || manifest.Name.Length == 0 || manifest.Root["spec"] is not MapNode spec)
            return null;
        if (Known.TryGetValue(manifest.Root, out var known))
            return known;
        if (!Definition.IsKnown(spec))
            return null;
        return Known.GetValue(manifest.Root, root => new AdmissionPolicy(manifest.Name, new ObjectView(spec, FieldPath.Root.Child("spec"))));
    }
}
