using System.Text.RegularExpressions;

namespace KubeDsl.Build.Origins;

/// <summary>
/// The text of a statement, in which calls are found by the names in front of their parentheses: the compiler makes the calls of a
/// statement in the order in which their parentheses close.
/// </summary>
/// <param name="text">The text of the statement, in which everything but its own code is blank.</param>
internal sealed partial class StatementText(string text)
{
    /// <summary>The positions of the calls of <paramref name="called"/>, in the order of execution; none when that order is not plain from the text.</summary>
    public IReadOnlyList<(int Start, int End)> CallsOf(string called)
    {
        var found = new List<(int, int)>();
        var open = new Stack<Parenthesis>([new Parenthesis(null)]);
        foreach (Match token in Tokens().Matches(text))
        {
            switch (token.Value)
            {
                case "?":
                    open.Peek().CallsInCondition ??= 0;
                    break;
                case ",":
                    open.Peek().CallsInCondition = null;
                    break;
                case ")":
                    if (open.Count > 1 && open.Pop().Call is { } call)
                    {
                        found.Add((call.Index, call.Index + call.Length));
                        // Of the two branches of a condition the code of either may come first.
                        if (open.Any(around => ++around.CallsInCondition > 1))
                            return [];
                    }
                    break;
                default:
                    open.Push(new Parenthesis(IsCallOf(token, called) ? token.Groups["name"] : null));
                    break;
            }
        }
        return found;
    }

    /// <summary>True when some of the calls may not be made.</summary>
    public bool HasBranches => Branch().IsMatch(text);

    private static bool IsCallOf(Match token, string called) =>
        token.Groups["name"].Success && (token.Groups["new"].Success ? "new " : "") + token.Groups["name"].Value == called;

    // new A.B<C>( and Name<C>( and ( and ) and , and the ? of a condition
    [GeneratedRegex(@"(?:(?<new>\bnew\s+)(?:[\w:]+\s*\.\s*)*)?(?<name>[^\W\d]\w*)\s*(?:<[\w\s,.<>?\[\]]*>\s*)?\(|[(),]|(?<!\?)\?(?![?.\[])", RegexOptions.CultureInvariant)]
    private static partial Regex Tokens();

    [GeneratedRegex(@"\?|&&|\|\||\bswitch\b", RegexOptions.CultureInvariant)]
    private static partial Regex Branch();

    private sealed class Parenthesis(Group? call)
    {
        public Group? Call => call;

        /// <summary>The calls in the condition (<c>?</c> and <c>:</c>) that stands in the parentheses; null where there is none.</summary>
        public int? CallsInCondition { get; set; }
    }
}
