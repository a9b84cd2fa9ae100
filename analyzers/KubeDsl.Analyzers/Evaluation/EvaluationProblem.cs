using Microsoft.CodeAnalysis;

namespace KubeDsl.Analyzers.Evaluation;

/// <summary>A call of a verb that cannot do what it is asked for.</summary>
/// <param name="Location">The call.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record EvaluationProblem(Location Location, string Message);
