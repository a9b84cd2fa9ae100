using KubeDsl.Schema.Parsing;

namespace KubeDsl.Schema;

/// <summary>A type of the Kubernetes API: an object with named fields.</summary>
public sealed class TypeInfo
{
    private readonly int nameEnd;
    private readonly int lineEnd;
    private TypeFields? fields;
    private TypeFacts? facts;

    internal TypeInfo(Catalog catalog, string name, int nameEnd, int lineEnd)
    {
        Catalog = catalog;
        Name = name;
        this.nameEnd = nameEnd;
        this.lineEnd = lineEnd;
    }

    /// <summary>Group, version and name: <c>apps.v1.DeploymentSpec</c>, <c>core.v1.Container</c>, <c>meta.v1.ObjectMeta</c>.</summary>
    public string Name { get; }

    /// <summary>The last part of the name: <c>DeploymentSpec</c>.</summary>
    public string ShortName => Name.Substring(Name.LastIndexOf('.') + 1);

    /// <summary>The fields of all versions, by name in ordinal order. A type may have none.</summary>
    public IReadOnlyList<FieldInfo> Fields => Body.All;

    /// <summary>The first version that has the type; null when <see cref="KubernetesVersion.Oldest"/> already does.</summary>
    public KubernetesVersion? First => Facts.Versions.First;

    /// <summary>The last version that has the type; null when <see cref="KubernetesVersion.Latest"/> still does.</summary>
    public KubernetesVersion? Last => Facts.Versions.Last;

    /// <summary>Whether an object of the type is one value to the server wherever it stands: whoever applies it owns all of it.</summary>
    public bool IsAtomicMap => Facts.IsAtomicMap;

    /// <summary>One line on what the type is, in this project's words; null when there is none.</summary>
    public string? Description => Catalog.Describe(this);

    /// <summary>The catalogue that has the type.</summary>
    internal Catalog Catalog { get; }

    // Two threads may both parse on first use; they make equal values and the first to finish wins.
    private TypeFields Body => Volatile.Read(ref fields)
        ?? Interlocked.CompareExchange(ref fields, TypeFields.Parse(this, Catalog.Source, lineEnd + 1), null)
        ?? fields!;

    private TypeFacts Facts => Volatile.Read(ref facts)
        ?? Interlocked.CompareExchange(ref facts, TypeFacts.Parse(Catalog.Source.Substring(nameEnd, lineEnd)), null)
        ?? facts!;

    /// <summary>The field of that name (case matters, as in a manifest), or null.</summary>
    public FieldInfo? FindField(string name) => Body.Find(name);

    /// <summary>Whether the schema of that version has the type.</summary>
    public bool ExistsIn(KubernetesVersion version) => Facts.Versions.Contains(version);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
