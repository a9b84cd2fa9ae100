namespace KubeDsl.Cel;

/// <summary>A reason why an expression is not accepted, with its place in the expression.</summary>
public sealed class CelDiagnostic
{
    private readonly CelSource source;

    internal CelDiagnostic(CelSource source, int offset, string message)
    {
        this.source = source;
        Offset = offset;
        Message = message;
        (Line, Column) = source.PlaceOf(offset);
    }

    /// <summary>What is wrong, in the words of the API server where it has some.</summary>
    public string Message { get; }

    /// <summary>The index of the character (UTF-16) the message is about; from 0 to the length of the expression.</summary>
    public int Offset { get; }

    /// <summary>The line in the expression, from 1.</summary>
    public int Line { get; }

    /// <summary>The column in the line, from 1, in Unicode characters.</summary>
    public int Column { get; }

    /// <summary>The message with the line it is about and a caret under the place.</summary>
    public string ToDisplayString() => source.Show(Offset, Message);

    /// <summary>The place and the message: <c>1:5: undefined field 'y'</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Line}:{Column}: {Message}");
}
