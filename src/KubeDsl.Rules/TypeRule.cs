using KubeDsl.Rules.Views;

namespace KubeDsl.Rules;

/// <summary>A rule about the fields of one object of an API type, wherever in a manifest it stands.</summary>
/// <param name="info">What there is to say about the rule.</param>
/// <param name="types">The catalogue's names of the types: <c>core.v1.PodSpec</c>.</param>
internal abstract class TypeRule(RuleInfo info, params string[] types) : Rule(info)
{
    public IReadOnlyList<string> Types { get; } = types;

    public abstract void Check(ObjectView part, ManifestCheck check);
}
