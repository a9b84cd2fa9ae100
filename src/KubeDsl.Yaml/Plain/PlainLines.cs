namespace KubeDsl.Yaml.Plain;

/// <summary>The lines of a document that hold something: where one begins, and how far it is indented.</summary>
/// <param name="text">The text.</param>
/// <param name="start">Where the first line begins.</param>
/// <param name="end">Where the document ends.</param>
/// <param name="line">The number of the first line, from 1.</param>
internal sealed class PlainLines(string text, int start, int end, int line)
{
    private int next = start;

    /// <summary>The number of the line; behind the last one, that of the line after it.</summary>
    public int Number { get; private set; } = line - 1;

    /// <summary>Where the line begins.</summary>
    public int Start { get; private set; } = start;

    /// <summary>Where it ends, without its break.</summary>
    public int End { get; private set; } = start;

    /// <summary>False for a last line without a break.</summary>
    public bool HasBreak => End < end;

    /// <summary>The position of what is looked at in the line.</summary>
    public int Position { get; set; } = start;

    /// <summary>The column of that, from 0; -1 behind the last line.</summary>
    public int Column { get; private set; }

    /// <summary>False when the document ends with blanks, of which the parser has its own idea.</summary>
    public bool EndsWell { get; private set; } = true;

    /// <summary>True when an item of a list begins here.</summary>
    public bool IsDash => text[Position] == '-' && (Position + 1 == End || text[Position + 1] == ' ');

    /// <summary>Moves to the next line with content, or behind the last one.</summary>
    public void MoveNext()
    {
        while (TryReadLine())
        {
            Position = SkipBlanks(Start);
            Column = Position - Start;
            if (Position < End && text[Position] != '#')
                return;
            if (Position == end && Position > Start)
                EndsWell = false;
        }
        Number++;
        Position = end;
        Column = -1;
    }

    /// <summary>Moves to the next line, whatever is in it; false when there is none.</summary>
    public bool TryReadLine()
    {
        if (next >= end)
            return false;
        Start = next;
        var found = text.IndexOf('\n', next, end - next);
        End = found < 0 ? end : found;
        next = End + 1;
        Number++;
        return true;
    }

    /// <summary>Makes the current line the next one again.</summary>
    public void StepBack()
    {
        next = Start;
        Number--;
    }

    /// <summary>Moves along the line, to what is inside of a list's item.</summary>
    public void MoveTo(int position)
    {
        Column += position - Position;
        Position = position;
    }

    /// <summary>The first position in the line, from one on, that is no blank.</summary>
    public int SkipBlanks(int position)
    {
        while (position < End && text[position] == ' ')
            position++;
        return position;
    }

    /// <summary>True when nothing but blanks and a comment follow in the line.</summary>
    public bool IsRestEmpty(int position)
    {
        var content = SkipBlanks(position);
        return content == End || (text[content] == '#' && content > position);
    }
}
