namespace KubeDsl.Fakes.Applying;

/// <summary>A field that somebody else owns and would get another value.</summary>
internal sealed record ApplyConflict(string Manager, string Field);
