using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources;
using KubeDsl.Rules.Policies.Reading;

namespace KubeDsl.Rules.Policies;

/// <summary>
/// The ValidatingAdmissionPolicies that manifests are held against, with their bindings, the objects they take parameters from, and the
/// namespaces whose labels they ask for. A policy without a binding has no effect, as in a cluster. Catalogues are immutable and may be
/// used by many threads.
/// </summary>
public sealed class PolicyCatalog
{
    private readonly Manifest[] documents;
    private readonly Lazy<IReadOnlyList<BoundPolicy>> bound;
    private readonly Lazy<KnownObjects> objects;
    private readonly Lazy<HashSet<(string, string)>> parameterKinds;

    private PolicyCatalog(Manifest[] documents)
    {
        this.documents = documents;
        Count = documents.Count(AdmissionPolicy.IsPolicy);
        bound = new Lazy<IReadOnlyList<BoundPolicy>>(() => BoundPolicy.Of(documents));
        parameterKinds = new Lazy<HashSet<(string, string)>>(() => [.. Bound.Select(policy => policy.Policy.ParameterKind).OfType<(string, string)>()]);
        objects = new Lazy<KnownObjects>(() => new KnownObjects(documents));
    }

    /// <summary>The catalogue without policies.</summary>
    public static PolicyCatalog Empty { get; } = new([]);

    /// <summary>The number of policies, those without a binding included.</summary>
    public int Count { get; }

    /// <summary>The policies and bindings that have an effect.</summary>
    internal IReadOnlyList<BoundPolicy> Bound => bound.Value;

    internal KnownObjects Objects => objects.Value;

    /// <summary>The catalogue of some documents.</summary>
    /// <param name="documents">
    /// Policies and bindings, and any other objects: those of a policy's <c>paramKind</c> become its parameters, definitions of custom resources say
    /// where such objects live, namespaces which labels they have. Of two documents that describe the same policy or binding the later one counts.
    /// </param>
    public static PolicyCatalog Of(IEnumerable<Manifest> documents) => Empty.With(documents);

    /// <summary>This catalogue with more documents, which come after its own.</summary>
    /// <param name="more">As for <see cref="Of"/>.</param>
    public PolicyCatalog With(IEnumerable<Manifest> more)
    {
        if (more is null)
            throw new ArgumentNullException(nameof(more));
        var added = more as IReadOnlyCollection<Manifest> ?? [.. more];
        return added.Count == 0 ? this : new PolicyCatalog([.. documents, .. added]);
    }

    /// <summary>What holds for manifests that are checked together; null when no policy has anything to say.</summary>
    internal PolicyCatalog? ForSet(IReadOnlyList<Manifest> manifests)
    {
        var hasPolicies = manifests.Any(AdmissionPolicy.IsPolicy);
        if (Count == 0 && !hasPolicies)
            return null;
        // What was made of this catalogue is used again for as many sets as have nothing to add to it.
        var all = hasPolicies || manifests.Any(IsAsked) ? With(manifests) : this;
        return all.Bound.Count == 0 ? null : all;
    }

    private bool IsAsked(Manifest manifest) =>
        manifest.Group == AdmissionPolicy.Group
        || manifest.Kind is "Namespace" or "CustomResourceDefinition"
        || KnownObjects.IsNameless(manifest)
        || parameterKinds.Value.Contains((manifest.ApiVersion, manifest.Kind));

    /// <summary>The definitions of custom resources among the documents, besides others.</summary>
    internal CustomResourceCatalog DefinitionsBeside(CustomResourceCatalog others) => others.With(documents);
}
