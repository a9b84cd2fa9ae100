namespace KubeDsl.Objects;

/// <summary>Tells which manifest field a fluent method works on, for tools that read fluent code without running it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ManifestFieldAttribute(string path, FieldOperation operation) : Attribute
{
    /// <summary>The path of the field from the object on, such as <c>spec.template.spec.containers</c>.</summary>
    public string Path { get; } = path;

    /// <summary>What the method does with the field.</summary>
    public FieldOperation Operation { get; } = operation;
}
