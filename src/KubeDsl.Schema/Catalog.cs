using KubeDsl.Schema.Parsing;

namespace KubeDsl.Schema;

/// <summary>
/// The kinds, types and fields of the Kubernetes API, over the versions from <see cref="KubernetesVersion.Oldest"/> to
/// <see cref="KubernetesVersion.Latest"/>. Opening a catalogue reads only an index; a kind or type is read when first asked for.
/// Safe for use by several threads.
/// </summary>
public sealed class Catalog
{
    private static readonly Lazy<Catalog> LazyDefault = new(OpenDefault);

    private readonly Lazy<DescriptionTable> descriptions;
    private readonly CatalogIndex index;

    private Catalog(CatalogSource source, Func<string?> readDescriptions)
    {
        Source = source;
        index = CatalogIndex.Read(this, source);
        descriptions = new(() => DescriptionTable.Parse(readDescriptions() ?? ""));
    }

    /// <summary>The catalogue that comes with KubeDsl.</summary>
    public static Catalog Default => LazyDefault.Value;

    /// <summary>
    /// The kinds by API version and name in ordinal order, with those that are gone. The kinds of lists are not among them
    /// (see <see cref="FindListKind"/>).
    /// </summary>
    public IReadOnlyList<KindInfo> Kinds => index.Kinds;

    /// <summary>The names of all types in ordinal order. Lists of resources have no type of their own.</summary>
    public IReadOnlyList<string> TypeNames => index.TypeNames;

    /// <summary>The text that the catalogue was read from.</summary>
    internal CatalogSource Source { get; }

    /// <summary>Reads a catalogue in the format of the built-in one, which its first lines explain.</summary>
    /// <param name="text">The kinds and types, in ordinal order, with lines that end in <c>\n</c>.</param>
    /// <param name="descriptions">
    /// Descriptions, a line for each type or field: its name, a tab, the text. The name of a type may be its last part alone, for every group and
    /// version, and a field may be <c>*.field</c>, for every type; the most exact name wins. Null for none.
    /// </param>
    /// <exception cref="FormatException">
    /// A line is neither of a kind nor of a type nor indented. What a line says further is read on first use, and refused then.
    /// </exception>
    public static Catalog Parse(string text, string? descriptions = null) =>
        new(CatalogSource.Of(text ?? throw new ArgumentNullException(nameof(text))), () => descriptions);

    /// <summary>The kind with this API version (<c>apps/v1</c>, <c>v1</c>) and name, or null. Case matters, as in a manifest.</summary>
    public KindInfo? FindKind(string apiVersion, string kind) => index.FindKind(apiVersion, kind);

    /// <summary>The kind with this group (empty for the core group), version and name, or null.</summary>
    public KindInfo? FindKind(string group, string version, string kind) =>
        index.FindKind(group.Length == 0 ? version : group + "/" + version, kind);

    /// <summary>The kinds of this name in all groups and versions.</summary>
    public IEnumerable<KindInfo> KindsNamed(string kind)
    {
        foreach (var candidate in index.Kinds)
            if (candidate.Name == kind)
                yield return candidate;
    }

    /// <summary>The kind whose list is meant (<c>apps/v1</c>, <c>DeploymentList</c>), or null. The general <c>v1</c> <c>List</c> is none of these.</summary>
    public KindInfo? FindListKind(string apiVersion, string listKind) => index.FindListKind(apiVersion, listKind);

    /// <summary>The type of this name (<c>apps.v1.DeploymentSpec</c>), or null.</summary>
    public TypeInfo? FindType(string name) => index.FindType(name);

    internal string? Describe(TypeInfo type) => descriptions.Value.OfType(type);

    internal string? Describe(FieldInfo field) => descriptions.Value.OfField(field);

    private static Catalog OpenDefault() => new(
        new CatalogSource(EmbeddedText.ReadBytes(EmbeddedText.Catalog) ?? throw new InvalidOperationException("KubeDsl.Schema was built without its catalogue.")),
        () => EmbeddedText.Read(EmbeddedText.Descriptions));
}
