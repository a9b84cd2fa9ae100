using KubeDsl.Manifests;

namespace KubeDsl.Rules.CustomResources.Validation;

/// <summary>What was found about a value and a schema.</summary>
internal sealed class Judgement
{
    private readonly List<Problem> problems = [];

    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>True when something that is not known could have brought another outcome.</summary>
    public bool IsUnsure { get; private set; }

    /// <summary>True when the value certainly does not fit.</summary>
    public bool IsMisfit => problems.Count > 0;

    /// <summary>True when the value certainly fits.</summary>
    public bool IsFit => problems.Count == 0 && !IsUnsure;

    /// <summary>True when the server leaves the expressions of the schema alone, because what they rely on does not hold.</summary>
    public bool Blocks { get; private set; }

    public void Doubt() => IsUnsure = true;

    public void Add(RuleInfo rule, FieldPath path, string message, bool blocks, string? replacement = null)
    {
        problems.Add(new Problem(rule, path, message, blocks, replacement));
        Blocks |= blocks;
    }

    public void Add(Problem problem)
    {
        problems.Add(problem);
        Blocks |= problem.Blocks;
    }
}
