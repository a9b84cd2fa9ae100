using System.Text;
using KubeDsl.Cli.Checking.Secrecy;

namespace KubeDsl.Cli.Checking;

/// <summary>A file that is checked: its documents, and its lines for those who show them.</summary>
internal sealed class SourceFile(string name, string? path, byte[] bytes)
{
    private readonly Lock gate = new();
    private string? text;
    private int[]? lineStarts;
    private SecretPlaces? secrets;

    /// <summary>The name for people: the path as it was given, with forward slashes.</summary>
    public string Name => name;

    /// <summary>The full path; null for standard input.</summary>
    public string? Path => path;

    public byte[] Bytes => bytes;

    public List<CheckedDocument> Documents { get; } = [];

    public int LineCount => Starts.Length;

    /// <summary>A line without its end, from 1; empty when the file has no such line.</summary>
    public string LineAt(int number)
    {
        if (number < 1 || number > Starts.Length)
            return "";
        var start = Starts[number - 1];
        var end = number < Starts.Length ? Starts[number] : Text.Length;
        return Text.AsSpan(start, end - start).TrimEnd("\r\n").ToString();
    }

    /// <summary>The whole text.</summary>
    public string Text => Once(ref text, Decode);

    /// <summary>The parts of the file that a report does not show.</summary>
    public SecretPlaces Secrets => Once(ref secrets, () => SecretPlaces.Of(this));

    private int[] Starts => Once(ref lineStarts, () => FindStarts(Text));

    // What is shown of a large file is made on several threads.
    private T Once<T>(ref T? value, Func<T> make)
        where T : class
    {
        if (Volatile.Read(ref value) is { } known)
            return known;
        lock (gate)
        {
            if (value is null)
                Volatile.Write(ref value, make());
            return value!;
        }
    }

    private string Decode()
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    private static int[] FindStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = text.IndexOfAny(Breaks); i >= 0 && i < text.Length; i = text.IndexOfAny(Breaks, i))
        {
            i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
            starts.Add(i);
        }
        return [.. starts];
    }

    private static readonly char[] Breaks = ['\n', '\r'];
}
