using KubeDsl.Manifests;

namespace KubeDsl.Rules.Views;

/// <summary>Whether selectors choose labels, as far as both are known.</summary>
internal static class Selectors
{
    /// <summary>True when the label selector chooses the labels, false when it does not, null when that depends on what is not known.</summary>
    public static bool? Matches(ObjectView selector, ObjectView labels)
    {
        bool? result = selector.MayHaveMore("matchLabels") || selector.MayHaveMore("matchExpressions") ? null : true;
        if (selector.Map["matchLabels"] is MapNode pairs)
            result = And(result, MatchesPairs(pairs, labels));
        foreach (var expression in selector.Objects("matchExpressions"))
            result = And(result, MatchesExpression(expression, labels));
        return result;
    }

    /// <summary>As <see cref="Matches"/>, for a selector that is a plain map of labels.</summary>
    public static bool? MatchesMap(MapNode selector, ObjectView labels)
    {
        var result = MatchesPairs(selector, labels);
        return selector.IsOpen ? And(null, result) : result;
    }

    private static bool? MatchesPairs(MapNode pairs, ObjectView labels)
    {
        bool? result = true;
        foreach (var pair in pairs)
            result = And(result, HasValue(labels, pair.Key, pair.Value));
        return result;
    }

    private static bool? HasValue(ObjectView labels, string key, ManifestNode wanted)
    {
        if (labels.Lacks(key) && labels.Map[key] is null)
            return wanted is StringNode or NullNode ? false : null;
        return (TextOf(labels.Map[key]), TextOf(wanted)) is ({ } actual, { } expected) ? actual == expected : null;
    }

    private static bool? MatchesExpression(ObjectView expression, ObjectView labels)
    {
        if (expression.Text("key") is not { } key)
            return null;
        var isAbsent = labels.Map[key] is null && !labels.Map.IsOpen;
        var isPresent = labels.Map[key] is not null;
        switch (expression.Text("operator"))
        {
            case "Exists":
                return isPresent ? true : isAbsent ? false : null;
            case "DoesNotExist":
                return isPresent ? false : isAbsent ? true : null;
            case "In":
                return isAbsent ? false : IsAmong(expression, TextOf(labels.Map[key]));
            case "NotIn":
                return isAbsent ? true : IsAmong(expression, TextOf(labels.Map[key])) is { } found ? !found : null;
            default:
                return null;
        }
    }

    private static bool? IsAmong(ObjectView expression, string? value)
    {
        if (value is null)
            return null;
        foreach (var text in expression.Texts("values"))
            if (text == value)
                return true;
        return expression.MayHaveMore("values") ? null : false;
    }

    private static string? TextOf(ManifestNode? node) => node switch { StringNode text => text.Value, NullNode => "", _ => null };

    private static bool? And(bool? left, bool? right) => left == false || right == false ? false : left is null || right is null ? null : true;
}
