namespace KubeDsl.Schema;

/// <summary>How the API server merges and compares the items of a list.</summary>
public enum ListKind
{
    /// <summary>The field is not a list, or its schema does not say; the server then treats the list as <see cref="Atomic"/>.</summary>
    Unspecified,

    /// <summary>The list is one value: whoever applies it owns all of it.</summary>
    Atomic,

    /// <summary>Scalar items, each at most once, owned one by one.</summary>
    Set,

    /// <summary>Object items told apart by <see cref="FieldInfo.MapKeys"/>, each combination at most once, owned one by one.</summary>
    Map,
}
