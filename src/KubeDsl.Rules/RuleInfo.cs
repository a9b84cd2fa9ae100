using KubeDsl.Schema;

namespace KubeDsl.Rules;

/// <summary>What there is to say about a rule: the source of its page, its row in the table and its descriptor.</summary>
/// <param name="Id">The id, <c>KDSL</c> and four digits; never used for another rule.</param>
/// <param name="Title">The wanted state, as a sentence without placeholders.</param>
/// <param name="Severity">The severity, where no setting says otherwise.</param>
/// <param name="Reason">Why it matters.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record RuleInfo(string Id, string Title, Severity Severity, string Reason, string Remedy)
{
    /// <summary>Manifests that the rule has nothing to say about, as YAML; C# for a rule about the use of KubeDsl.</summary>
    public string Passing { get; init; } = "";

    /// <summary>Manifests that the rule speaks about, as YAML; C# for a rule about the use of KubeDsl.</summary>
    public string Failing { get; init; } = "";

    /// <summary>The target version for which <see cref="Failing"/> is wrong; null for the latest one.</summary>
    public KubernetesVersion? FailingVersion { get; init; }

    /// <summary>False for a rule that has to be asked for.</summary>
    public bool EnabledByDefault { get; init; } = true;

    /// <summary>
    /// True when an annotation on an object can silence the rule there. Default: true for all but errors, because what a server refuses cannot be
    /// talked away.
    /// </summary>
    public bool CanBeSuppressed { get => field || Severity != Severity.Error; init; }

    /// <summary>
    /// False when messages of the rule are made of names, sizes and places only, so that they can be shown where values are secret. Default: true.
    /// </summary>
    public bool QuotesValues { get; init; } = true;

    /// <summary>The range of ids that the rule belongs to: <c>Structure</c>, <c>Values</c>, <c>References</c>, <c>Practice</c> or <c>Versions</c>.</summary>
    public string Category => Id[4] switch
    {
        '1' => "Structure",
        '2' => "Values",
        '3' => "References",
        '4' => "Practice",
        '5' => "Versions",
        _ => "Usage",
    };

    /// <inheritdoc/>
    public override string ToString() => Id + " " + Title;
}
