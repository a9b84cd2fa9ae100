namespace KubeDsl.Cel.Checking;

/// <summary>A declared field of an object type.</summary>
/// <param name="Name">The name as expressions write it (escaped, see <see cref="PropertyNames"/>).</param>
/// <param name="Key">The key of the manifest's map that holds the value.</param>
/// <param name="Type">The type of the value.</param>
public sealed record CelField(string Name, string Key, CelType Type)
{
    /// <summary>A field whose name needs no escape.</summary>
    public CelField(string name, CelType type)
        : this(name, name, type)
    {
    }
}
