using System.Globalization;
using KubeDsl.Schema;
using KubeDsl.Schema.Constraints;
using KubeDsl.Schema.Defaults;

namespace KubeDsl.Generators.Parsing;

/// <summary>What documentation says of the bounds and the default of a field: what the rules and the server go by.</summary>
internal static class FieldLimits
{
    /// <summary>The sentences about a field that its description does not have already.</summary>
    public static IEnumerable<string> Of(TypeInfo owner, FieldInfo field)
    {
        var described = field.Description ?? "";
        return BoundsOf(owner, field, described).Concat(DefaultsOf(owner, field, described))
            .Where(sentence => described.IndexOf(sentence.TrimEnd('.'), StringComparison.OrdinalIgnoreCase) < 0)
            .Distinct();
    }

    /// <summary>True when the field must be set.</summary>
    public static bool IsRequired(TypeInfo owner, FieldInfo field) =>
        field.Required || TermsOf(owner, field, ofItems: false).Any(term => term.Kind == ConstraintKind.Required);

    private static IEnumerable<string> BoundsOf(TypeInfo owner, FieldInfo field, string described)
    {
        foreach (var term in TermsOf(owner, field, ofItems: false))
            if (!(IsZeroUpwards(term) && ZeroMeansDefault(owner, field, described)) && Sentence(term, field, "") is { } sentence)
                yield return sentence;
        foreach (var term in TermsOf(owner, field, ofItems: true))
            if (Sentence(term, field, "Each: ") is { } sentence)
                yield return sentence;
    }

    private static bool IsZeroUpwards(ConstraintTerm term) => term is { Kind: ConstraintKind.Range, Maximum: null } && term.Minimum == 0;

    // The server drops the 0 and writes the default; what the description tells is the least value that means itself.
    private static bool ZeroMeansDefault(TypeInfo owner, FieldInfo field, string described)
    {
        var lines = DefaultSet.Default.Of(owner.Name).Where(line => line.Steps.Count == 1 && line.Steps[0] == field.Name).ToList();
        return described.IndexOf("at least", StringComparison.OrdinalIgnoreCase) >= 0
            || (lines.Exists(line => line.Kind == DefaultKind.Dropped) && lines.Exists(line => line.Kind == DefaultKind.Value));
    }

    private static IEnumerable<ConstraintTerm> TermsOf(TypeInfo owner, FieldInfo field, bool ofItems) =>
        ConstraintSet.Default.Of(owner.Name)
            .Where(constraint => constraint.Steps.Count == (ofItems ? 2 : 1) && constraint.Steps[0] == field.Name && (!ofItems || constraint.Steps[1] == "[]"))
            .SelectMany(constraint => constraint.Terms);

    private static string? Sentence(ConstraintTerm term, FieldInfo field, string start) => term.Kind switch
    {
        ConstraintKind.Range => start + Bounds(term, "") + ".",
        ConstraintKind.Amount => term.Arguments.Count > 0 ? start + "more than 0." : start + Bounds(term, "") + ".",
        ConstraintKind.Length => start + Bounds(term, " characters") + ".",
        ConstraintKind.Count => start + Bounds(term, " entries") + ".",
        ConstraintKind.Enum when field.EnumValues.Count == 0 => start + "one of " + string.Join(", ", term.Arguments.Select(value => $"'{value.Split('@')[0]}'")) + ".",
        _ => null,
    };

    private static string Bounds(ConstraintTerm term, string what)
    {
        var (low, high) = (term.Minimum?.ToString(CultureInfo.InvariantCulture), term.Maximum?.ToString(CultureInfo.InvariantCulture));
        return (low is null ? $"at most {high}" : high is null ? $"at least {low}" : low == high ? $"exactly {low}" : $"{low} to {high}") + what;
    }

    private static IEnumerable<string> DefaultsOf(TypeInfo owner, FieldInfo field, string described)
    {
        if (described.IndexOf("default", StringComparison.OrdinalIgnoreCase) >= 0)
            yield break;
        foreach (var line in DefaultSet.Default.Of(owner.Name))
            if (line.Steps.Count == 1 && line.Steps[0] == field.Name && Text(line) is { } text)
                yield return $"Default: {text}{When(line.Condition)}{(line.Since is { } since && since > KubernetesVersion.Oldest ? $", since Kubernetes {since}" : "")}.";
    }

    private static string? Text(FieldDefault line) => line.Kind switch
    {
        DefaultKind.Assigned => "chosen by the server",
        DefaultKind.Value when line.Value is not ("{}" or "null" or "\"\"" or "[]") => line.Value.Replace('"', '\''),
        _ => null,
    };

    private static string When(DefaultCondition? condition) => condition switch
    {
        null => "",
        { Values.Count: 0 } => $", unless '{condition.Field}' is set",
        _ => $", where '{condition.Field}' is {string.Join(" or ", condition.Values.Select(value => $"'{value.Trim('"')}'"))}",
    };
}
