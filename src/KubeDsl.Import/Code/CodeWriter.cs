using System.Text;

namespace KubeDsl.Import.Code;

/// <summary>
/// Writes expressions as a person lays them out: on one line where they are short, else a line for each call, deeper inside a
/// lambda.
/// </summary>
internal sealed class CodeWriter
{
    private const int Width = 120;
    private const int Step = 4;

    private readonly StringBuilder text = new();
    private int lineStart;

    /// <summary>Writes a whole line.</summary>
    public void Line(int indent, string line)
    {
        if (line.Length > 0)
            text.Append(' ', indent).Append(line);
        NewLine();
    }

    /// <summary>Writes whole lines that are laid out already.</summary>
    public void Text(string lines)
    {
        text.Append(lines);
        lineStart = text.Length;
    }

    /// <summary>Writes a statement: <paramref name="head"/>, the expression, and a semicolon.</summary>
    public void Statement(int indent, string head, Expression value, LambdaScope scope)
    {
        text.Append(' ', indent).Append(head);
        Write(value, indent, scope, room: 1);
        text.Append(';');
        NewLine();
    }

    public override string ToString() => text.ToString();

    /// <param name="value">What is written.</param>
    /// <param name="indent">The indentation of the line that it starts on.</param>
    /// <param name="scope">The lambdas around it.</param>
    /// <param name="room">How many characters follow on its last line.</param>
    private void Write(Expression value, int indent, LambdaScope scope, int room)
    {
        if (FlatText.Of(value, scope) is { } flat && Fits(flat, room))
        {
            text.Append(flat);
            return;
        }

        switch (value)
        {
            case Chain chain:
                Write(chain.Head, indent, scope, chain.Calls.Count == 0 ? room : 0);
                WriteCalls(chain.Calls, indent + Step, scope, room);
                break;
            case Lambda lambda:
                var parameter = scope.NameFor(lambda.Hint);
                text.Append(parameter).Append(" => ").Append(parameter);
                WriteCalls(lambda.Calls, indent + Step, scope.With(parameter), room);
                break;
            case Invocation invocation:
                text.Append(invocation.Target).Append('(');
                WriteArguments(invocation.Arguments, indent, scope, room + 1);
                text.Append(')');
                break;
            case Items items:
                text.Append('[');
                WriteLines(items.Values.Select(item => new Argument(item)).ToArray(), indent, scope, room: 1);
                text.Append(',');
                NewLine();
                text.Append(' ', indent).Append(']');
                break;
            case Pair pair:
                text.Append('(');
                Write(pair.Key, indent, scope, room: 1);
                text.Append(", ");
                Write(pair.Value, indent, scope, room + 1);
                text.Append(')');
                break;
            case TextLiteral literal when StringLiterals.IsRaw(literal.Value):
                WriteRaw(literal.Value, indent + Step);
                break;
            default:
                text.Append(FlatText.Of(value, scope));
                break;
        }
    }

    private void WriteCalls(IReadOnlyList<Call> calls, int indent, LambdaScope scope, int room)
    {
        for (var i = 0; i < calls.Count; i++)
        {
            var call = calls[i];
            NewLine();
            foreach (var comment in call.Comments)
                Line(indent, Comment(comment));
            text.Append(' ', indent).Append('.').Append(call.Method).Append('(');
            WriteArguments(call.Arguments, indent, scope, i == calls.Count - 1 ? room + 1 : 1);
            text.Append(')');
        }
    }

    /// <summary>All on one line; else the last one may go on over several lines, as a lambda does; else a line for each.</summary>
    private void WriteArguments(IReadOnlyList<Argument> arguments, int indent, LambdaScope scope, int room)
    {
        if (arguments.Count == 0)
            return;
        if (FlatText.Of(arguments, scope) is { } flat && Fits(flat, room))
        {
            text.Append(flat);
            return;
        }

        var (first, last) = (arguments.Take(arguments.Count - 1).ToArray(), arguments[^1]);
        if (last.Value is Lambda or Items or TextLiteral or Invocation or Pair && FlatText.Of(first, scope) is { } start && (first.Length == 0 || Fits(start, 8)) && GoesOn(last.Value))
        {
            text.Append(start).Append(first.Length > 0 ? ", " : "").Append(FlatText.Named(last));
            Write(last.Value, indent, scope, room);
            return;
        }
        WriteLines(arguments, indent, scope, room);
    }

    /// <summary>True when an expression may begin on the line of its call and end on another.</summary>
    private static bool GoesOn(Expression value) => value switch
    {
        TextLiteral text => StringLiterals.IsRaw(text.Value),
        Invocation invocation => invocation.Arguments.Count > 0,
        _ => true,
    };

    private void WriteLines(IReadOnlyList<Argument> arguments, int indent, LambdaScope scope, int room)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (i > 0)
                text.Append(',');
            NewLine();
            text.Append(' ', indent + Step).Append(FlatText.Named(arguments[i]));
            Write(arguments[i].Value, indent + Step, scope, i == arguments.Count - 1 ? room : 1);
        }
    }

    private void WriteRaw(string value, int indent)
    {
        var quotes = StringLiterals.RawQuotes(value);
        text.Append(quotes);
        NewLine();
        foreach (var line in value.Split('\n'))
            Line(line.Length == 0 ? 0 : indent, line);
        text.Append(' ', indent).Append(quotes);
    }

    public static string Comment(string comment) => comment.Length == 0 ? "//" : "// " + comment;

    private bool Fits(string flat, int room) => text.Length - lineStart + flat.Length + room <= Width;

    private void NewLine()
    {
        text.Append('\n');
        lineStart = text.Length;
    }
}
