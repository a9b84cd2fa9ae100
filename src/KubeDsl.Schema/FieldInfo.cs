namespace KubeDsl.Schema;

/// <summary>A field of a type.</summary>
public sealed class FieldInfo
{
    private readonly VersionRange versions;
    private readonly VersionRange? required;

    internal FieldInfo(TypeInfo declaringType, string name, FieldType type, VersionRange versions, VersionRange? required)
    {
        DeclaringType = declaringType;
        Name = name;
        Type = type;
        this.versions = versions;
        this.required = required;
    }

    /// <summary>The type that has the field.</summary>
    public TypeInfo DeclaringType { get; }

    /// <summary>The name as it stands in a manifest.</summary>
    public string Name { get; }

    /// <summary>The type of the value.</summary>
    public FieldType Type { get; }

    /// <summary>
    /// Whether the schema requires the field in the latest version that has it. A server may refuse a manifest without a field that
    /// is not required here, and fill in one that is.
    /// </summary>
    public bool Required => required is { } range && IsRequiredAtEnd(range);

    /// <summary>How the server merges the items when the field is a list.</summary>
    public ListKind ListKind { get; internal init; }

    /// <summary>The fields that tell the items of a <see cref="ListKind.Map"/> list apart; empty for every other list.</summary>
    public IReadOnlyList<string> MapKeys { get; internal init; } = [];

    /// <summary>The key by which a strategic merge patch merges the items, or null.</summary>
    public string? PatchMergeKey { get; internal init; }

    /// <summary>Whether the map or object in this field is one value to the server: whoever applies it owns all of it.</summary>
    public bool IsAtomicMap { get; internal init; }

    /// <summary>What the closed set of <see cref="EnumValues"/> is called in C#; null when the set is not closed.</summary>
    public string? EnumName { get; internal init; }

    /// <summary>
    /// The values of a closed set, the usual ones first; empty when the set is not closed. For a list or a map these are the values of its
    /// elements. A server of that version, with its feature gates as they are by default, refuses every other value; for most fields, though,
    /// an empty text counts as "not set".
    /// </summary>
    public IReadOnlyList<EnumValue> EnumValues { get; internal init; } = [];

    /// <summary>The first version that has the field; null when the type has it from <see cref="KubernetesVersion.Oldest"/> or before.</summary>
    public KubernetesVersion? First => versions.First;

    /// <summary>The last version that has the field; null when <see cref="KubernetesVersion.Latest"/> still has it.</summary>
    public KubernetesVersion? Last => versions.Last;

    /// <summary>One line on what the field does, in this project's words; null when there is none.</summary>
    public string? Description => DeclaringType.Catalog.Describe(this);

    /// <summary>Whether the schema of that version has the field. Does not ask whether it has the type.</summary>
    public bool ExistsIn(KubernetesVersion version) => versions.Contains(version);

    /// <summary>Whether the schema of that version requires the field.</summary>
    public bool IsRequired(KubernetesVersion version) =>
        required is { } range && range.Contains(version) && ExistsIn(version);

    /// <summary>The type and field name, as <c>apps.v1.DeploymentSpec.replicas</c>.</summary>
    public override string ToString() => DeclaringType.Name + "." + Name;

    private bool IsRequiredAtEnd(VersionRange range)
    {
        var end = Last ?? DeclaringType.Last;
        return end is { } last ? range.Contains(last) : range.Last is null;
    }
}
