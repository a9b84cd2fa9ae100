namespace KubeDsl.Rules.CustomResources.Expressions;

/// <summary>Reads the <c>fieldPath</c> of a rule: <c>.spec.name</c>, <c>.labels['app.kubernetes.io/name']</c>.</summary>
internal static class RuleFieldPath
{
    /// <summary>The steps; as far as they can be read.</summary>
    public static IReadOnlyList<string> Read(string text)
    {
        var steps = new List<string>();
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] == '[')
            {
                var close = text.IndexOf("']", at, StringComparison.Ordinal);
                if (close < at + 2 || text[at + 1] != '\'')
                    break;
                steps.Add(text.Substring(at + 2, close - at - 2));
                at = close + 2;
                continue;
            }
            var start = text[at] == '.' ? at + 1 : at;
            var end = start < text.Length ? text.IndexOfAny(['.', '['], start) : -1;
            end = end < 0 ? text.Length : end;
            if (end == start)
                break;
            steps.Add(text.Substring(start, end - start));
            at = end;
        }
        return steps;
    }
}
