namespace KubeDsl.Cel.Evaluation;

/// <summary>The sorts of value.</summary>
public enum CelValueKind
{
    /// <summary><see cref="CelNull"/>.</summary>
    Null,

    /// <summary><see cref="CelBool"/>.</summary>
    Bool,

    /// <summary><see cref="CelInt"/>.</summary>
    Int,

    /// <summary><see cref="CelUint"/>.</summary>
    Uint,

    /// <summary><see cref="CelDouble"/>.</summary>
    Double,

    /// <summary><see cref="CelString"/>.</summary>
    String,

    /// <summary><see cref="CelBytes"/>.</summary>
    Bytes,

    /// <summary><see cref="CelDuration"/>.</summary>
    Duration,

    /// <summary><see cref="CelTimestamp"/>.</summary>
    Timestamp,

    /// <summary><see cref="CelList"/>.</summary>
    List,

    /// <summary><see cref="CelMap"/>.</summary>
    Map,

    /// <summary><see cref="CelTypeValue"/>.</summary>
    Type,

    /// <summary><see cref="CelOptional"/>.</summary>
    Optional,

    /// <summary><see cref="CelOpaque"/>: quantities, addresses, versions and so on.</summary>
    Opaque,

    /// <summary><see cref="CelError"/>: the evaluation failed.</summary>
    Error,

    /// <summary><see cref="CelUnknown"/>: the value depends on something that is not known.</summary>
    Unknown,
}
