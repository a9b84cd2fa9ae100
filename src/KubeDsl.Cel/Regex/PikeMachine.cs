namespace KubeDsl.Cel.Regex;

/// <summary>Follows all ways through a program at once: time grows with text times pattern, never more.</summary>
internal sealed class PikeMachine(RegexProgram program)
{
    private readonly Stack<int> waiting = new();
    private ThreadSet current = new(program.Code.Length);
    private ThreadSet next = new(program.Code.Length);

    /// <summary>The first match from <paramref name="from"/> on, by the preferences of the pattern.</summary>
    public (int Start, int Length)? Find(string text, int from, bool anyMatch, out int scanned)
    {
        (int Start, int Length)? found = null;
        current.Clear();
        var at = from;
        for (; ; )
        {
            if (found is null && (!program.IsAnchored || at == 0))
                Follow(current, 0, at, text, at);
            if (current.Count == 0 && (found is not null || program.IsAnchored))
                break;

            var length = 0;
            var c = at < text.Length ? CharReader.CharAt(text, at, out length) : -1;
            next.Clear();
            for (var i = 0; i < current.Count; i++)
            {
                var place = current[i];
                var instruction = program.Code[place];
                if (instruction.Operation == Operation.Match)
                {
                    found = (current.StartOf(i), at - current.StartOf(i));
                    // What is less preferred is dropped.
                    break;
                }
                if (c >= 0 && instruction.Operation == Operation.Char && program.Sets[instruction.First].Contains(c))
                    Follow(next, place + 1, current.StartOf(i), text, at + length);
            }
            (current, next) = (next, current);
            if (c < 0 || (anyMatch && found is not null))
                break;
            at += length;
        }
        scanned = at - from;
        return found;
    }

    /// <summary>Adds a place and all that can be reached from it without a character.</summary>
    private void Follow(ThreadSet set, int place, int start, string text, int at)
    {
        waiting.Push(place);
        while (waiting.Count > 0)
        {
            place = waiting.Pop();
            if (set.Contains(place))
                continue;
            var instruction = program.Code[place];
            set.Add(place, start);
            switch (instruction.Operation)
            {
                case Operation.Jump:
                    waiting.Push(instruction.First);
                    break;
                case Operation.Split:
                    waiting.Push(instruction.Second);
                    waiting.Push(instruction.First);
                    break;
                case Operation.Assert when Holds((AssertionKind)instruction.First, text, at):
                    waiting.Push(place + 1);
                    break;
            }
        }
    }

    private static bool Holds(AssertionKind kind, string text, int at) => kind switch
    {
        AssertionKind.BeginText => at == 0,
        AssertionKind.EndText => at == text.Length,
        AssertionKind.BeginLine => at == 0 || text[at - 1] == '\n',
        AssertionKind.EndLine => at == text.Length || text[at] == '\n',
        AssertionKind.WordBoundary => IsWordAt(text, at - 1) != IsWordAt(text, at),
        _ => IsWordAt(text, at - 1) == IsWordAt(text, at),
    };

    private static bool IsWordAt(string text, int at) =>
        at >= 0 && at < text.Length && text[at] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
}
