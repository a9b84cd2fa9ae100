using System.Text;

namespace KubeDsl.Yaml.Reading;

/// <summary>Decoded text.</summary>
/// <param name="text">The text, without a byte order mark.</param>
/// <param name="isDecodedBadly">True when U+FFFF stands for bytes that could not be decoded.</param>
internal sealed class SourceText(string text, bool isDecodedBadly)
{
    private static readonly Encoding Strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Lenient = Encoding.GetEncoding("utf-8", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback("\uFFFF"));

    public string Text { get; } = text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text;

    public bool IsDecodedBadly { get; } = isDecodedBadly;

    public static SourceText Decode(byte[] bytes, int count)
    {
        if (count >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE)
            return new SourceText(Encoding.Unicode.GetString(bytes, 0, count), isDecodedBadly: false);
        if (count >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF)
            return new SourceText(Encoding.BigEndianUnicode.GetString(bytes, 0, count), isDecodedBadly: false);

        try
        {
            return new SourceText(Strict.GetString(bytes, 0, count), isDecodedBadly: false);
        }
        catch (DecoderFallbackException)
        {
            // U+FFFF is no character of YAML: each document finds its own bad bytes, and the others are read.
            return new SourceText(Lenient.GetString(bytes, 0, count), isDecodedBadly: true);
        }
    }
}
