using System.Text;

namespace KubeDsl.Schema.Parsing;

/// <summary>
/// The text of a catalogue, kept as UTF-8: turning all of it into one string would cost more than reading what is asked for.
/// </summary>
internal sealed class CatalogSource(byte[] text)
{
    private const byte LineFeed = (byte)'\n';
    private const byte Blank = (byte)' ';

    public int Length => text.Length;

    public char this[int position] => (char)text[position];

    public static CatalogSource Of(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>Where the line at <paramref name="start"/> ends, without its line feed.</summary>
    public int EndOfLine(int start) => EndOf(LineFeed, start, text.Length);

    /// <summary>Where the word at <paramref name="start"/> ends in a line that ends at <paramref name="end"/>.</summary>
    public int EndOfWord(int start, int end) => EndOf(Blank, start, end);

    public bool StartsWith(string ascii, int start)
    {
        if (start + ascii.Length > text.Length)
            return false;
        for (var i = 0; i < ascii.Length; i++)
            if (text[start + i] != ascii[i])
                return false;
        return true;
    }

    public string Substring(int start, int end) => Encoding.UTF8.GetString(text, start, end - start);

    /// <summary>All of the text.</summary>
    public override string ToString() => Substring(0, text.Length);

    private int EndOf(byte mark, int start, int end)
    {
        var found = Array.IndexOf(text, mark, start, end - start);
        return found < 0 ? end : found;
    }
}
