using KubeDsl.Manifests;
using KubeDsl.Rules.Policies.Reading;

namespace KubeDsl.Rules.Policies.Matching;

/// <summary>An object as it comes to the policies: created, with the server's defaults.</summary>
internal sealed class AdmittedObject
{
    private static readonly HashSet<string> Exempt = new(StringComparer.Ordinal)
    {
        // Policies do not judge policies, nor the questions that a server answers and forgets.
        "admissionregistration.k8s.io/ValidatingAdmissionPolicy",
        "admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding",
        "admissionregistration.k8s.io/MutatingAdmissionPolicy",
        "admissionregistration.k8s.io/MutatingAdmissionPolicyBinding",
        "authentication.k8s.io/SelfSubjectReview",
        "authentication.k8s.io/TokenReview",
        "authorization.k8s.io/LocalSubjectAccessReview",
        "authorization.k8s.io/SelfSubjectAccessReview",
        "authorization.k8s.io/SelfSubjectRulesReview",
        "authorization.k8s.io/SubjectAccessReview",
    };

    public AdmittedObject(MapNode root, ResourceKind kind, string defaultNamespace)
    {
        Root = root;
        Kind = kind;
        var manifest = new Manifest(root);
        Group = manifest.Group;
        Version = manifest.ApiVersion.Substring(Group.Length == 0 ? 0 : Group.Length + 1);
        IsNamespace = manifest is { Kind: "Namespace", ApiVersion: "v1" };
        var metadata = root["metadata"];
        Name = metadata is null or UnknownNode ? null : TextOf(metadata, "name");
        // A Namespace is its own namespace; other objects outside of namespaces have none.
        if (IsNamespace)
            Namespace = Name;
        else if (!kind.IsNamespaced)
            Namespace = "";
        else
            Namespace = metadata is UnknownNode ? null : TextOf(metadata, "namespace") is "" ? defaultNamespace : TextOf(metadata, "namespace");
    }

    public MapNode Root { get; }

    public ResourceKind Kind { get; }

    public string Group { get; }

    public string Version { get; }

    /// <summary>The name; null when it is not known.</summary>
    public string? Name { get; }

    /// <summary>The namespace of the request, empty for none; null when it is not known.</summary>
    public string? Namespace { get; }

    public bool IsNamespace { get; }

    /// <summary>False for an object that no policy is asked about.</summary>
    public static bool IsJudged(Manifest manifest) => !Exempt.Contains(manifest.Group + "/" + manifest.Kind);

    // Empty when there is none, null when it is not known.
    private static string? TextOf(ManifestNode? metadata, string key) => (metadata as MapNode)?[key] switch
    {
        StringNode text => text.Value,
        null when metadata is MapNode { IsOpen: true } => null,
        null or NullNode => "",
        _ => null,
    };
}
