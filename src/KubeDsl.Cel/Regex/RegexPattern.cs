using System.Collections.Concurrent;

namespace KubeDsl.Cel.Regex;

/// <summary>
/// A regular expression in the syntax and with the meaning of RE2, which the API server uses for <c>matches</c> and for
/// the <c>pattern</c> of schemas. Matching takes time that grows with the text's length only, whatever the pattern.
/// </summary>
public sealed class RegexPattern
{
    /// <summary>Larger automata take more memory than they save time.</summary>
    private const int MaxAutomatonSize = 2000;

    private const int MaxCached = 2000;

    private static readonly ConcurrentDictionary<string, RegexPattern> Cache = new(StringComparer.Ordinal);

    private static int Cached;

    private readonly RegexProgram program;
    private readonly LazyAutomaton? automaton;

    private RegexPattern(string pattern)
    {
        Pattern = pattern;
        program = RegexProgram.Compile(RegexParser.Parse(pattern));
        if (program.HasOnlyTextAssertions && program.Code.Length <= MaxAutomatonSize)
            automaton = new LazyAutomaton(program);
    }

    /// <summary>The pattern as it was written.</summary>
    public string Pattern { get; }

    /// <summary>About how much work one character may be, from 1 on: for those who count steps.</summary>
    internal int WorkPerCharacter => automaton is not null ? 1 : Math.Max(1, program.Code.Length / 4);

    /// <summary>Reads a pattern; patterns that were read before are shared.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="result">The compiled pattern, or null.</param>
    /// <param name="error">Why the pattern is not valid, or null.</param>
    public static bool TryParse(string pattern, out RegexPattern? result, out string? error)
    {
        error = null;
        if (Cache.TryGetValue(pattern, out result))
            return true;
        try
        {
            result = new RegexPattern(pattern);
            // The dictionary's own count takes all its locks.
            if (Interlocked.Increment(ref Cached) > MaxCached)
            {
                Cache.Clear();
                Interlocked.Exchange(ref Cached, 1);
            }
            Cache[pattern] = result;
            return true;
        }
        catch (RegexSyntaxException failure)
        {
            error = failure.Message;
            return false;
        }
    }

    /// <summary>True when some part of <paramref name="text"/> matches.</summary>
    public bool IsMatch(string text) =>
        automaton?.IsMatch(text) ?? new PikeMachine(program).Find(text, 0, anyMatch: true, out _) is not null;

    /// <summary>The first match from <paramref name="from"/> on; the leftmost, and of those the one that the pattern prefers.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">The index (UTF-16) to start at.</param>
    /// <param name="scanned">The number of characters looked at.</param>
    internal (int Start, int Length)? Find(string text, int from, out int scanned) =>
        new PikeMachine(program).Find(text, from, anyMatch: false, out scanned);

    /// <summary>The pattern.</summary>
    public override string ToString() => Pattern;
}
