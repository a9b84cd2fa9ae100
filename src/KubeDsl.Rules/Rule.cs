namespace KubeDsl.Rules;

/// <summary>A rule: something to say, and what is said about it in general.</summary>
internal abstract class Rule(RuleInfo info)
{
    public RuleInfo Info { get; } = info;
}
