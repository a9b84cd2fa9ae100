namespace KubeDsl.Manifests;

/// <summary>The sorts of node a manifest is made of.</summary>
public enum ManifestNodeKind
{
    /// <summary>A <see cref="MapNode"/>.</summary>
    Map,

    /// <summary>A <see cref="ListNode"/>.</summary>
    List,

    /// <summary>A <see cref="StringNode"/>.</summary>
    String,

    /// <summary>An <see cref="IntegerNode"/>.</summary>
    Integer,

    /// <summary>A <see cref="FloatNode"/>.</summary>
    Float,

    /// <summary>A <see cref="BooleanNode"/>.</summary>
    Boolean,

    /// <summary>A <see cref="NullNode"/>.</summary>
    Null,

    /// <summary>An <see cref="UnknownNode"/>.</summary>
    Unknown,
}
