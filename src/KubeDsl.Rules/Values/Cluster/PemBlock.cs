using System.Text;

namespace KubeDsl.Rules.Values.Cluster;

/// <summary>A block of a PEM text. What stands before it, and a block that cannot be read, is passed over.</summary>
internal sealed class PemBlock
{
    private const string Begin = "-----BEGIN ";
    private const string Dashes = "-----";

    private PemBlock(string type, byte[] bytes) => (Type, Bytes) = (type, bytes);

    public string Type { get; }

    public byte[] Bytes { get; }

    /// <summary>The bytes that a text stands for; null when it is no base64.</summary>
    public static byte[]? BytesOf(string base64)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The first block that can be read.</summary>
    public static PemBlock? FirstOf(byte[] pem)
    {
        var text = Encoding.UTF8.GetString(pem).Replace("\r\n", "\n");
        for (var at = BeginningIn(text, 0); at >= 0; at = BeginningIn(text, at + 1))
            if (BlockAt(text, at + Begin.Length) is { } block)
                return block;
        return null;
    }

    private static int BeginningIn(string text, int from)
    {
        for (var at = text.IndexOf(Begin, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Begin, at + 1, StringComparison.Ordinal))
            if (at == 0 || text[at - 1] == '\n')
                return at;
        return -1;
    }

    private static PemBlock? BlockAt(string text, int start)
    {
        var line = text.IndexOf('\n', start);
        if (line < 0 || !text.Substring(start, line - start).TrimEnd(' ', '\t').EndsWith(Dashes, StringComparison.Ordinal))
            return null;
        var type = text.Substring(start, line - start).TrimEnd(' ', '\t');
        type = type.Substring(0, type.Length - Dashes.Length);
        var end = text.IndexOf($"\n-----END {type}{Dashes}", line, StringComparison.Ordinal);
        if (end < 0)
            return null;
        var lines = text.Substring(line, end - line).Split('\n').Where(part => part.IndexOf(':') < 0);
        return BytesOf(string.Concat(lines)) is { } bytes ? new PemBlock(type, bytes) : null;
    }
}
