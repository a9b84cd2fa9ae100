namespace KubeDsl.Cel.Regex;

/// <summary>
/// Answers whether a text matches with one look-up a character: sets of places in the program become states when they are
/// first reached. Safe for many threads.
/// </summary>
internal sealed class LazyAutomaton
{
    /// <summary>A pattern that needs more states is left to the slower machine.</summary>
    private const int MaxStates = 2000;

    private readonly RegexProgram program;
    private readonly int[] boundaries;
    private readonly int[] asciiClasses = new int[128];
    private readonly Dictionary<string, State> states = new(StringComparer.Ordinal);
    private readonly object gate = new();
    private State? initial;

    public LazyAutomaton(RegexProgram program)
    {
        this.program = program;
        boundaries = program.Sets.SelectMany(set => set.Ranges).SelectMany(range => new[] { range.Low, range.High + 1 })
            .Append(0).Distinct().OrderBy(boundary => boundary).ToArray();
        for (var c = 0; c < asciiClasses.Length; c++)
            asciiClasses[c] = FindClass(c);
    }

    /// <summary>Whether the text matches; null when there are too many states.</summary>
    public bool? IsMatch(string text)
    {
        var state = initial ?? MakeInitial();
        for (var at = 0; at < text.Length;)
        {
            if (state.IsMatch)
                return true;
            if (state.IsDead)
                return false;
            var c = CharReader.CharAt(text, at, out var length);
            at += length;
            var group = c < 128 ? asciiClasses[c] : FindClass(c);
            var next = state.Next[group] ?? MakeNext(state, group);
            if (next is null)
                return null;
            state = next;
        }
        // The start is the end as well in an empty text; both assertions hold then.
        return state.IsMatch || (text.Length == 0 ? MatchesEmpty() : state.MatchesAtEnd);
    }

    private int FindClass(int c)
    {
        var found = Array.BinarySearch(boundaries, c);
        return found >= 0 ? found : ~found - 1;
    }

    private bool MatchesEmpty()
    {
        var set = new ThreadSet(program.Code.Length);
        Follow(set, 0, atStart: true, atEnd: true);
        return HasMatch(set);
    }

    private State MakeInitial()
    {
        var set = new ThreadSet(program.Code.Length);
        Follow(set, 0, atStart: true, atEnd: false);
        lock (gate)
            return initial ??= Intern(set)!;
    }

    private State? MakeNext(State state, int group)
    {
        var c = boundaries[group];
        var set = new ThreadSet(program.Code.Length);
        foreach (var place in state.Places)
        {
            var instruction = program.Code[place];
            if (instruction.Operation == Operation.Char && program.Sets[instruction.First].Contains(c))
                Follow(set, place + 1, atStart: false, atEnd: false);
        }
        if (!program.IsAnchored)
            Follow(set, 0, atStart: false, atEnd: false);

        lock (gate)
        {
            var next = Intern(set);
            if (next is not null)
                state.Next[group] = next;
            return next;
        }
    }

    private State? Intern(ThreadSet set)
    {
        // Only places that read a character, match, or wait for the end tell states apart.
        var places = set.ToArray().Where(place => program.Code[place].Operation is Operation.Char or Operation.Match or Operation.Assert)
            .OrderBy(place => place).ToArray();
        var key = new string(places.SelectMany(place => new[] { (char)(place & 0xFFFF), (char)(place >> 16) }).ToArray());
        if (states.TryGetValue(key, out var known))
            return known;
        if (states.Count >= MaxStates)
            return null;

        var atEnd = new ThreadSet(program.Code.Length);
        foreach (var place in places)
            if (program.Code[place] is { Operation: Operation.Assert, First: (int)AssertionKind.EndText })
                Follow(atEnd, place, atStart: false, atEnd: true);
        var state = new State(places, boundaries.Length, HasMatch(set), HasMatch(atEnd));
        states.Add(key, state);
        return state;
    }

    private bool HasMatch(ThreadSet set)
    {
        for (var i = 0; i < set.Count; i++)
            if (program.Code[set[i]].Operation == Operation.Match)
                return true;
        return false;
    }

    private void Follow(ThreadSet set, int place, bool atStart, bool atEnd)
    {
        var waiting = new Stack<int>();
        waiting.Push(place);
        while (waiting.Count > 0)
        {
            place = waiting.Pop();
            if (set.Contains(place))
                continue;
            set.Add(place, 0);
            var instruction = program.Code[place];
            switch (instruction.Operation)
            {
                case Operation.Jump:
                    waiting.Push(instruction.First);
                    break;
                case Operation.Split:
                    waiting.Push(instruction.First);
                    waiting.Push(instruction.Second);
                    break;
                case Operation.Assert when instruction.First == (int)AssertionKind.BeginText ? atStart : atEnd:
                    waiting.Push(place + 1);
                    break;
            }
        }
    }

    private sealed class State(int[] places, int groups, bool isMatch, bool matchesAtEnd)
    {
        public int[] Places { get; } = places;

        public State?[] Next { get; } = new State?[groups];

        public bool IsMatch { get; } = isMatch;

        public bool MatchesAtEnd { get; } = matchesAtEnd;

        public bool IsDead { get; } = places.Length == 0;
    }
}
