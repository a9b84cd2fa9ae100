namespace KubeDsl;

/// <summary>
/// Marks a static method or property whose resources the build writes as YAML: it returns a <see cref="Resource"/> or a
/// sequence of them, and takes nothing or a <see cref="ManifestContext"/>.
/// </summary>
/// <remarks>
/// The resources of one member are a set and go to one file. The set is named after the class (<c>Shop</c> writes
/// <c>shop.yaml</c>); where a class has several such members, after class and member (<c>shop-jobs.yaml</c>).
/// </remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ManifestsAttribute : Attribute
{
    /// <summary>Names the set after its class.</summary>
    public ManifestsAttribute()
    {
    }

    /// <summary>Names the set <paramref name="name"/>.</summary>
    /// <param name="name">Lower-case letters, digits, <c>-</c> and <c>.</c>, at most 100 characters: it becomes a file name.</param>
    public ManifestsAttribute(string name) => Name = name;

    /// <summary>The name of the set; null when it is named after its class.</summary>
    public string? Name { get; }
}
