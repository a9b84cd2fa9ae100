using KubeDsl.Manifests;

namespace KubeDsl.Rules.CustomResources;

/// <summary>
/// The kinds that CustomResourceDefinitions bring into a cluster. A definition is read when the first of its resources is checked, and then
/// only as far as the resource has fields. Catalogues are immutable and may be used by many threads.
/// </summary>
public sealed class CustomResourceCatalog
{
    private readonly Dictionary<(string Group, string Kind), Lazy<Definition?>> definitions;

    private CustomResourceCatalog(Dictionary<(string Group, string Kind), Lazy<Definition?>> definitions) => this.definitions = definitions;

    /// <summary>The catalogue without definitions.</summary>
    public static CustomResourceCatalog Empty { get; } = new([]);

    /// <summary>The number of kinds.</summary>
    public int Count => definitions.Count;

    /// <summary>The kinds that the definitions among some manifests bring; other manifests are passed over.</summary>
    /// <param name="manifests">The manifests. Where two define the same kind the later one counts.</param>
    public static CustomResourceCatalog Of(IEnumerable<Manifest> manifests) => Empty.With(manifests);

    /// <summary>This catalogue with the kinds that the definitions among some manifests bring in addition, or in place of its own.</summary>
    /// <param name="manifests">The manifests; those that define nothing are passed over.</param>
    public CustomResourceCatalog With(IEnumerable<Manifest> manifests) =>
        With((manifests ?? throw new ArgumentNullException(nameof(manifests))).Select(DeferredDefinition.Of).OfType<DeferredDefinition>());

    /// <summary>This catalogue with definitions in addition to its own, or in place of them.</summary>
    /// <param name="added">The definitions. Where two are of the same kind the later one counts.</param>
    public CustomResourceCatalog With(IEnumerable<DeferredDefinition> added)
    {
        if (added is null)
            throw new ArgumentNullException(nameof(added));

        Dictionary<(string, string), Lazy<Definition?>>? changed = null;
        foreach (var definition in added)
        {
            changed ??= new Dictionary<(string, string), Lazy<Definition?>>(definitions);
            changed[(definition.Group, definition.Kind)] = new Lazy<Definition?>(definition.Read);
        }
        return changed is null ? this : new CustomResourceCatalog(changed);
    }

    /// <summary>
    /// True when resources of the manifest's group and kind can be checked; false for a custom resource without a definition, of which
    /// nothing can be said.
    /// </summary>
    public bool Knows(Manifest manifest) =>
        Find((manifest ?? throw new ArgumentNullException(nameof(manifest))).Group, manifest.Kind) is not null;

    internal Definition? Find(string group, string kind) =>
        definitions.TryGetValue((group, kind), out var found) && found.Value is { IsComplete: true } definition ? definition : null;
}
