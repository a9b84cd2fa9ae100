using KubeDsl.Manifests;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Analyzers.Evaluation;

/// <summary>What is known of the resources that a <c>[Manifests]</c> member returns.</summary>
public sealed class EvaluatedMember
{
    internal EvaluatedMember(ISymbol member, IReadOnlyList<EvaluatedResource> resources, bool isComplete, IReadOnlyList<EvaluationProblem> problems, IReadOnlyCollection<ResourceIdentity>? existing = null)
    {
        Existing = existing;
        Member = member;
        Resources = resources;
        IsComplete = isComplete;
        Problems = problems;
    }

    /// <summary>The member.</summary>
    public ISymbol Member { get; }

    /// <summary>The resources that are known, in order.</summary>
    public IReadOnlyList<EvaluatedResource> Resources { get; }

    /// <summary>True when the member returns these resources and no others. Leaves of them may be Unknown all the same.</summary>
    public bool IsComplete { get; }

    /// <summary>What the member declares to exist in the cluster; null when that may be anything.</summary>
    public IReadOnlyCollection<ResourceIdentity>? Existing { get; }

    /// <summary>What the library would refuse to do when the member runs.</summary>
    public IReadOnlyList<EvaluationProblem> Problems { get; }

    /// <summary>The resources that are returned under all circumstances.</summary>
    public ManifestSet CertainSet(string name) => new(name, Resources.Where(resource => resource.IsCertain).Select(resource => resource.Manifest));
}
