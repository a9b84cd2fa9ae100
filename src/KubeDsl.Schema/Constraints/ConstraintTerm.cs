namespace KubeDsl.Schema.Constraints;

/// <summary>One demand of a constraint.</summary>
/// <param name="Kind">What is demanded.</param>
/// <param name="Arguments">The words that come with it: the values of an enum, the name of a format, the fields of a group.</param>
/// <param name="Minimum">The lower bound; null for none.</param>
/// <param name="Maximum">The upper bound; null for none.</param>
public sealed record ConstraintTerm(ConstraintKind Kind, IReadOnlyList<string> Arguments, decimal? Minimum = null, decimal? Maximum = null);
