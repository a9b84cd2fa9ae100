using KubeDsl.Rules.CustomResources.Schemas;

namespace KubeDsl.Rules.CustomResources.Expressions;

/// <summary>Reads the <c>fieldPath</c> of a rule: <c>.spec.name</c>, <c>.labels['app.kubernetes.io/name']</c>.</summary>
internal static class RuleFieldPath
{
    /// <summary>Whether the path is well-formed and every step of it is in the schema. Where the schema is not known it is.</summary>
    public static bool LeadsToField(string text, SchemaNode schema)
    {
        var at = 0;
        while (at < text.Length)
        {
            string step;
            if (text[at] == '[')
            {
                var close = text.IndexOf("']", at, StringComparison.Ordinal);
                if (close < at + 2 || text[at + 1] != '\'')
                    return false;
                step = text.Substring(at + 2, close - at - 2);
                at = close + 2;
            }
            else
            {
                var end = at + 1 < text.Length ? text.IndexOfAny(['.', '[', ']'], at + 1) : at + 1;
                end = end < 0 ? text.Length : end;
                if (text[at] != '.' || end == at + 1)
                    return false;
                step = text.Substring(at + 1, end - at - 1);
                at = end;
            }
            if (schema.Source.IsOpen)
                return true;
            if (schema.Entry(step) is not { } next)
                return schema.Properties.Count == 0 && schema.AllowsOthers && at == text.Length;
            schema = next;
        }
        return true;
    }

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
