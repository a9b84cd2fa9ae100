namespace KubeDsl.Cluster.Api;

/// <summary>One of the reasons of a refusal.</summary>
/// <param name="Reason">A word for programs, such as <c>FieldManagerConflict</c> or <c>FieldValueInvalid</c>.</param>
/// <param name="Message">A sentence for people; it may quote the value.</param>
/// <param name="Field">The path of the field as the server writes it, or null.</param>
internal sealed record ApiCause(string Reason, string Message, string? Field);
