using KubeDsl.Manifests;

namespace KubeDsl.Rules.CustomResources.Validation;

/// <summary>One thing that is wrong with a value.</summary>
/// <param name="Rule">The rule that says so.</param>
/// <param name="Path">The field.</param>
/// <param name="Message">The fact and the remedy.</param>
/// <param name="Blocks">True when the server does not evaluate expressions then.</param>
/// <param name="Replacement">What should stand there instead.</param>
internal sealed record Problem(RuleInfo Rule, FieldPath Path, string Message, bool Blocks, string? Replacement);
