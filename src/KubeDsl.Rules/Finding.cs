using KubeDsl.Manifests;

namespace KubeDsl.Rules;

/// <summary>One thing that a rule has to say about one manifest.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">How much it matters, settings considered.</param>
/// <param name="Manifest">The manifest.</param>
/// <param name="Path">The field, as an API server names it.</param>
/// <param name="Message">The fact and the remedy, in sentences.</param>
public sealed record Finding(RuleInfo Rule, Severity Severity, Manifest Manifest, FieldPath Path, string Message)
{
    /// <summary>Where the field, or the nearest part around it, was written; null when that is not known.</summary>
    public SourceOrigin? Origin { get; init; }

    /// <summary>The other place, where a finding is about two that do not go together; null where there is none or it is not known.</summary>
    public SourceOrigin? Related { get; init; }

    /// <summary>What stands there should be replaced by this; null when no replacement can be computed.</summary>
    public string? Replacement { get; init; }

    /// <summary>The message as it may be shown where values are secret; null where its rule has none beside <see cref="Message"/>.</summary>
    public string? WithoutValues { get; init; }

    /// <summary>For test output: <c>KDSL2001 spec.schedule: message</c>.</summary>
    public override string ToString() => $"{Rule.Id} {Path}: {Message}";
}
