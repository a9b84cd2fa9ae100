namespace KubeDsl.Fakes.Validation;

/// <summary>Something that a server refuses about a field.</summary>
internal sealed record Violation(string Reason, string Field, string Message);
