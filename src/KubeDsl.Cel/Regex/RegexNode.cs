namespace KubeDsl.Cel.Regex;

internal enum AssertionKind
{
    BeginText,
    EndText,
    BeginLine,
    EndLine,
    WordBoundary,
    NotWordBoundary,
}

/// <summary>A part of a parsed pattern.</summary>
internal abstract record RegexNode
{
    public sealed record Empty : RegexNode;

    public sealed record Chars(CharSet Set) : RegexNode;

    public sealed record Assertion(AssertionKind Kind) : RegexNode;

    public sealed record Sequence(IReadOnlyList<RegexNode> Items) : RegexNode;

    public sealed record Choice(IReadOnlyList<RegexNode> Items) : RegexNode;

    /// <summary>Repeats <paramref name="Item"/>; a negative <paramref name="Max"/> stands for no bound.</summary>
    public sealed record Repeat(RegexNode Item, int Min, int Max, bool IsGreedy) : RegexNode;
}
