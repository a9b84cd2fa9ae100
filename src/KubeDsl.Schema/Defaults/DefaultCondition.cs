namespace KubeDsl.Schema.Defaults;

/// <summary>What must hold of the field beside it for a default to apply.</summary>
/// <param name="Field">The other field, of the same object.</param>
/// <param name="Values">One of these texts must stand in it; empty when nothing may.</param>
public sealed record DefaultCondition(string Field, IReadOnlyList<string> Values);
