using KubeDsl.Manifests;

namespace KubeDsl.Rules.Values;

/// <summary>A format that the constraints file can name.</summary>
/// <param name="rule">The rule that reports misfits.</param>
/// <param name="ofText">What is wrong with a text; null when nothing is.</param>
/// <param name="ofNumber">What is wrong with a number; null when nothing is, and null in place of the function when numbers are no matter of the format.</param>
/// <param name="namesEntry">For the entries of a map: the server names the entry and not the map.</param>
internal sealed class ValueFormat(RuleInfo rule, Func<string, string?> ofText, Func<long, string?>? ofNumber = null, bool namesEntry = false)
{
    public RuleInfo Rule { get; } = rule;

    public bool NamesEntry { get; } = namesEntry;

    public string? ProblemOf(string text) => ofText(text);

    public string? ProblemOf(ManifestNode value) => value switch
    {
        StringNode text => ofText(text.Value),
        IntegerNode number when ofNumber is not null => ofNumber(number.Value),
        _ => null,
    };
}
