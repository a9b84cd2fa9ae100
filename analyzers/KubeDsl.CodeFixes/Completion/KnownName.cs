namespace KubeDsl.CodeFixes.Completion;

/// <summary>Something that has a name to refer to it by.</summary>
/// <param name="Text">The name.</param>
/// <param name="What">What has it.</param>
internal sealed record KnownName(string Text, string What);
