using KubeDsl.Rules.Views;

namespace KubeDsl.Rules;

/// <summary>A rule about manifests together.</summary>
internal abstract class SetRule(RuleInfo info) : Rule(info)
{
    public abstract void Check(SetView set);
}
