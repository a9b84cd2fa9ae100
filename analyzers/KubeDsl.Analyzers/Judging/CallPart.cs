using KubeDsl.Analyzers.Evaluation.Dsl;
using KubeDsl.Manifests;

namespace KubeDsl.Analyzers.Judging;

/// <summary>An object of which only that is known which one call says of it.</summary>
/// <param name="Class">What it is an object of; null for a call that says nothing.</param>
/// <param name="Node">The object.</param>
internal sealed record CallPart(SchemaClass? Class, MapNode Node)
{
    public static CallPart Nothing { get; } = new(null, MapNode.Empty);
}
