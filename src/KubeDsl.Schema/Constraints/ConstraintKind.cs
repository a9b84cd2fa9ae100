namespace KubeDsl.Schema.Constraints;

/// <summary>What a term of a constraint demands.</summary>
public enum ConstraintKind
{
    /// <summary><c>required</c>: set; a text, list or map is not empty.</summary>
    Required,

    /// <summary><c>forbidden</c>: not set in this place.</summary>
    Forbidden,

    /// <summary><c>range A..B</c>: a number of these bounds; either may be left out.</summary>
    Range,

    /// <summary><c>amount A..B</c>: a quantity of these bounds; <c>amount &gt;0</c> is written <c>amount positive</c>.</summary>
    Amount,

    /// <summary><c>enum A B</c>: one of these texts.</summary>
    Enum,

    /// <summary><c>any</c>: what the catalogue lists as values is not all that a server takes.</summary>
    Any,

    /// <summary>The name of a format: <c>dns-label</c>.</summary>
    Format,

    /// <summary><c>keys FORMAT</c>: every key of the map has the format.</summary>
    Keys,

    /// <summary><c>values FORMAT</c>: every text in the map has the format.</summary>
    Values,

    /// <summary><c>count A..B</c>: the list or map has so many entries.</summary>
    Count,

    /// <summary><c>length A..B</c>: the text has so many characters.</summary>
    Length,

    /// <summary><c>unique</c>: no text twice in the list; <c>unique a b</c>: no two objects of the list with the same values of these fields.</summary>
    Unique,

    /// <summary><c>one-of a b</c>: exactly one of these fields of the object is set.</summary>
    OneOf,

    /// <summary><c>at-most-one-of a b</c>: not more than one of these fields of the object is set.</summary>
    AtMostOneOf,

    /// <summary><c>any-of a b</c>: at least one of these fields of the object is set.</summary>
    AnyOf,

    /// <summary><c>strict</c>: an empty text is judged like any other, and not taken as "not set".</summary>
    Strict,

    /// <summary><c>unchecked</c>: below this field only types are judged.</summary>
    Unchecked,

    /// <summary><c>always</c>: the server judges the object even when it is not written, as one without fields.</summary>
    Always,
}
