using KubeDsl.Manifests;

namespace KubeDsl.Analyzers.Evaluation.Interpretation;

/// <summary>A verb that was asked for something it cannot do.</summary>
/// <param name="Place">The call.</param>
/// <param name="Message">What is wrong and what would be right.</param>
internal sealed record Misuse(SourceOrigin Place, string Message);
