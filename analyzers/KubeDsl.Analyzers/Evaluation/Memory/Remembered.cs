namespace KubeDsl.Analyzers.Evaluation.Memory;

/// <summary>Something that was found out by reading bodies. It holds as long as these have the same text.</summary>
/// <param name="texts">The bodies that were read, with their text.</param>
/// <param name="finding">What was found out; it has no symbols, operations or syntax in it.</param>
internal sealed class Remembered(IReadOnlyDictionary<BodyId, string> texts, object finding)
{
    public IReadOnlyDictionary<BodyId, string> Texts { get; } = texts;

    public object Finding { get; } = finding;
}
