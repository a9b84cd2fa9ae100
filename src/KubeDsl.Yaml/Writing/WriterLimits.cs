namespace KubeDsl.Yaml.Writing;

/// <summary>What the writers refuse to do.</summary>
internal static class WriterLimits
{
    /// <summary>The deepest nesting that is written; the writers walk a tree recursively.</summary>
    public const int Depth = 1000;

    /// <summary>The longest key that is written before its colon, escapes included: readers look 1,024 characters ahead for one.</summary>
    public const int ShortKey = 1000;

    /// <summary>The most characters that an escape makes of one.</summary>
    public const int EscapeLength = 6;

    /// <summary>The largest buffer that is kept for the next call on the same thread, in bytes.</summary>
    public const int KeptBuffer = 4 * 1024 * 1024;
}
