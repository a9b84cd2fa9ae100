namespace KubeDsl.Schema.Defaults;

/// <summary>What a line of the defaults says of a field.</summary>
public enum DefaultKind
{
    /// <summary>The server writes a value where nothing was written.</summary>
    Value,

    /// <summary>The server writes a value that only it can know, such as an identifier.</summary>
    Assigned,

    /// <summary>A <c>false</c> or <c>0</c> that was written counts as not written. An empty text, list or map does so without being told.</summary>
    Dropped,

    /// <summary>An empty text that was written is a value of its own.</summary>
    Kept,
}
