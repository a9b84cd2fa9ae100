namespace KubeDsl.Fakes.Shapes;

/// <summary>How the lists of two writers become one.</summary>
internal enum ListMerging
{
    /// <summary>The last one replaces the other.</summary>
    Atomic,

    /// <summary>Equal items are one.</summary>
    Set,

    /// <summary>Items with the same keys are one.</summary>
    ByKey,
}
