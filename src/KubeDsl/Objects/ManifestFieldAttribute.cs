namespace KubeDsl.Objects;

/// <summary>
/// Tells which manifest field a fluent method, a getter or a constructor with a name works on, for tools that read fluent code without
/// running it.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Constructor)]
public sealed class ManifestFieldAttribute(string path, FieldOperation operation) : Attribute
{
    /// <summary>The path of the field from the object on, such as <c>spec.template.spec.containers</c>.</summary>
    public string Path { get; } = path;

    /// <summary>What the method does with the field.</summary>
    public FieldOperation Operation { get; } = operation;

    /// <summary>For <see cref="FieldOperation.AddKeyed"/>: the field of the new item that the first argument is the value of.</summary>
    public string? Key { get; init; }
}
