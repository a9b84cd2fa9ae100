using KubeDsl.Manifests;

namespace KubeDsl.Rules.CustomResources;

/// <summary>
/// The kinds that CustomResourceDefinitions bring into a cluster. A definition is read when the first of its resources is checked, and then
/// only as far as the resource has fields. Catalogues are immutable and may be used by many threads.
/// </summary>
public sealed class CustomResourceCatalog
{
    private readonly Dictionary<(string Group, string Kind), Definition> definitions;

    private CustomResourceCatalog(Dictionary<(string Group, string Kind), Definition> definitions) => this.definitions = definitions;

    /// <summary>The catalogue without definitions.</summary>
    public static CustomResourceCatalog Empty { get; } = new([]);

    /// <summary>The number of kinds.</summary>
    public int Count => definitions.Count;

    /// <summary>The kinds that the definitions among some manifests bring; other manifests are passed over.</summary>
    /// <param name="manifests">The manifests. Where two define the same kind the later one counts.</param>
    public static CustomResourceCatalog Of(IEnumerable<Manifest> manifests) => Empty.With(manifests);

    /// <summary>This catalogue with the kinds that the definitions among some manifests bring in addition, or in place of its own.</summary>
    /// <param name="manifests">The manifests; those that define nothing are passed over.</param>
    public CustomResourceCatalog With(IEnumerable<Manifest> manifests)
    {
        if (manifests is null)
            throw new ArgumentNullException(nameof(manifests));

        Dictionary<(string, string), Definition>? changed = null;
        foreach (var manifest in manifests)
        {
            if (Definition.TryRead(manifest) is not { } definition)
                continue;
            changed ??= new Dictionary<(string, string), Definition>(definitions);
            changed[(definition.Group, definition.Kind)] = definition;
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
        definitions.TryGetValue((group, kind), out var found) && found.IsComplete ? found : null;
}
