using KubeDsl.Analyzers.Evaluation.Interpretation;
using KubeDsl.Manifests;

namespace KubeDsl.Analyzers.Evaluation.Memory;

/// <summary>What a call came to.</summary>
/// <param name="Result">What it returned.</param>
/// <param name="Misuses">What verbs were asked for in it and cannot do.</param>
/// <param name="Existing">What was declared in it to exist in the cluster.</param>
/// <param name="AnythingMayExist">True when something unknown may have been declared to exist.</param>
/// <param name="Steps">The work it took.</param>
/// <param name="Depth">How far the calls in it went.</param>
internal sealed record KeptCall(
    KeptValue Result,
    IReadOnlyCollection<Misuse> Misuses,
    IReadOnlyCollection<ResourceIdentity> Existing,
    bool AnythingMayExist,
    int Steps,
    int Depth);
