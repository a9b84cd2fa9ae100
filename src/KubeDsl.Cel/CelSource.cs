using System.Globalization;
using System.Text;

namespace KubeDsl.Cel;

/// <summary>The text of an expression and the places in it.</summary>
internal sealed class CelSource(string text)
{
    /// <summary>Longer lines are shown in part, so that a message stays readable.</summary>
    private const int ShownLength = 160;

    public string Text { get; } = text;

    public (int Line, int Column) PlaceOf(int offset)
    {
        var line = 1;
        var column = 1;
        for (var i = 0; i < offset && i < Text.Length; i++)
        {
            if (Text[i] == '\n')
            {
                line++;
                column = 1;
            }
            else if (!char.IsLowSurrogate(Text[i]))
            {
                column++;
            }
        }
        return (line, column);
    }

    public string Show(int offset, string message)
    {
        offset = Math.Max(0, Math.Min(offset, Text.Length));
        var (line, column) = PlaceOf(offset);
        var start = offset == 0 ? 0 : Text.LastIndexOf('\n', offset - 1) + 1;
        var end = Text.IndexOf('\n', offset);
        if (end < 0)
            end = Text.Length;
        if (end - start > ShownLength)
        {
            start = Math.Max(start, offset - (ShownLength / 2));
            end = Math.Min(end, start + ShownLength);
        }

        var shown = new StringBuilder();
        shown.Append(line.ToString(CultureInfo.InvariantCulture)).Append(':')
            .Append(column.ToString(CultureInfo.InvariantCulture)).Append(": ").Append(message).Append('\n');
        shown.Append(" | ").Append(Text, start, end - start).Append('\n').Append(" | ");
        for (var i = start; i < offset; i++)
            if (!char.IsLowSurrogate(Text[i]))
                shown.Append(Text[i] == '\t' ? '\t' : '.');
        return shown.Append('^').ToString();
    }
}
