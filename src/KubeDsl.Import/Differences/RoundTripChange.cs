namespace KubeDsl.Import.Differences;

/// <summary>How much a round trip would change.</summary>
public enum RoundTripChange
{
    /// <summary>Not a character.</summary>
    None,

    /// <summary>Order of keys, indentation, quotes, comments: nothing that an API server sees.</summary>
    Formatting,

    /// <summary>Values.</summary>
    Values,
}
