using KubeDsl.Cel.Syntax;

namespace KubeDsl.Cel.Functions;

/// <summary>Looks at calls of <c>format</c> whose template and arguments are written out.</summary>
internal static class FormatCheck
{
    public static void Check(CallExpr call, string template, ListExpr arguments, Action<int, string> report)
    {
        var next = 0;
        foreach (var clause in FormatClause.Read(template).Where(clause => clause.Letter != '\0'))
        {
            if (next >= arguments.Items.Count)
            {
                report(call.Offset, FormattableString.Invariant($"index {next} out of range"));
                return;
            }
            var item = arguments.Items[next++];
            if (FormatClause.Refusal(clause.Letter, item.Type) is { } refusal)
            {
                report(item.Offset, "error during formatting: " + refusal);
                return;
            }
        }
        if (FormatClause.ErrorOf(template) is { } error)
            report(call.Target!.Offset, error);
    }
}
