using KubeDsl.Schema;

namespace KubeDsl.Rules.Shapes;

/// <summary>A field of a <see cref="Shape"/>.</summary>
internal sealed class ShapeField(FieldInfo info, ShapeType type, bool isUnchecked, bool isAlways, bool isRequired)
{
    public FieldInfo Info { get; } = info;

    public ShapeType Type { get; } = type;

    /// <summary>True where the server judges nothing but types from here on.</summary>
    public bool IsUnchecked { get; } = isUnchecked;

    /// <summary>True for an object that the server judges even when it is not written.</summary>
    public bool IsAlways { get; } = isAlways;

    /// <summary>True for a field that an object of the shape cannot do without.</summary>
    public bool IsRequired { get; } = isRequired;
}
