namespace KubeDsl.Fakes.Shapes;

/// <summary>What sort of value a field takes.</summary>
internal enum ShapeKind
{
    /// <summary>A text, number or truth value.</summary>
    Scalar,

    /// <summary>An object with declared fields.</summary>
    Struct,

    /// <summary>An object with any keys.</summary>
    Map,

    /// <summary>A list.</summary>
    List,

    /// <summary>Anything.</summary>
    Any,
}
