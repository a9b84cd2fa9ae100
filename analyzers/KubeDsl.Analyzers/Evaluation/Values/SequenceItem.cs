namespace KubeDsl.Analyzers.Evaluation.Values;

/// <summary>An item of a sequence.</summary>
/// <param name="Value">The item.</param>
/// <param name="IsCertain">False when the item is there under some circumstances only.</param>
internal readonly record struct SequenceItem(Value Value, bool IsCertain = true);
