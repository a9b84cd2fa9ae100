namespace KubeDsl.Manifests;

/// <summary>Manifests that belong together: what one <c>[Manifests]</c> member returns, or the files given to one command.</summary>
public sealed class ManifestSet
{
    private readonly Manifest[] manifests;

    /// <summary>A set of these manifests.</summary>
    public ManifestSet(string name, IEnumerable<Manifest> manifests)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        this.manifests = manifests.ToArray();
    }

    /// <summary>The name of the set, which names its file.</summary>
    public string Name { get; }

    /// <summary>The manifests in the order they were given.</summary>
    public IReadOnlyList<Manifest> Manifests => manifests;
}
