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

    private PolicyCatalog(Manifest[] documents)
    {
        this.documents = documents;
        Count = documents.Count(AdmissionPolicy.IsPolicy);
        bound = new Lazy<IReadOnlyList<BoundPolicy>>(() => BoundPolicy.Of(documents));
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
    /// <returns>The same catalogue when there is nothing to add, or no policy that could use it.</returns>
    public PolicyCatalog With(IEnumerable<Manifest> more)
    {
        if (more is null)
            throw new ArgumentNullException(nameof(more));
        var added = more as IReadOnlyCollection<Manifest> ?? [.. more];
        // Objects can wait for policies among documents that are added later, but not in a catalogue that stays without any.
        if (added.Count == 0)
            return this;
        return new PolicyCatalog([.. documents, .. added]);
    }

    /// <summary>What holds for manifests that are checked together; null when no policy has anything to say.</summary>
    internal PolicyCatalog? ForSet(IReadOnlyList<Manifest> manifests)
    {
        if (Count == 0 && !manifests.Any(AdmissionPolicy.IsPolicy))
            return null;
        var all = With(manifests);
        return all.Bound.Count == 0 ? null : all;
    }

    /// <summary>The definitions of custom resources among the documents, besides others.</summary>
    internal CustomResourceCatalog DefinitionsBeside(CustomResourceCatalog others) => others.With(documents);
}
