namespace KubeDsl.Rules.Structure;

/// <summary>What is wrong with a scalar.</summary>
/// <param name="Rule">The rule it breaks.</param>
/// <param name="Text">The rest of a sentence that starts with the name of the field.</param>
/// <param name="Replacement">The value that was probably meant.</param>
internal readonly record struct ScalarProblem(RuleInfo Rule, string Text, string? Replacement = null);
