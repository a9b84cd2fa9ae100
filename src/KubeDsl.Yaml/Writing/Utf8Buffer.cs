using System.Text;

namespace KubeDsl.Yaml.Writing;

/// <summary>A growing array of UTF-8 bytes: the only memory a writer needs.</summary>
internal sealed class Utf8Buffer
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private byte[] bytes = new byte[4096];

    public int Length { get; private set; }

    public int Capacity => bytes.Length;

    public void Clear() => Length = 0;

    public void Truncate(int length) => Length = length;

    public void Append(byte value)
    {
        if (Length == bytes.Length)
            Grow(1);
        bytes[Length++] = value;
    }

    public void Append(char ascii) => Append((byte)ascii);

    public void Append(byte first, byte second)
    {
        Reserve(2);
        bytes[Length] = first;
        bytes[Length + 1] = second;
        Length += 2;
    }

    public void AppendSpaces(int count)
    {
        Reserve(count);
#if NET
        bytes.AsSpan(Length, count).Fill((byte)' ');
#else
        for (var i = 0; i < count; i++)
            bytes[Length + i] = (byte)' ';
#endif
        Length += count;
    }

    /// <summary>Appends text that is known to be well-formed UTF-16.</summary>
    public void Append(string text) => Append(text, 0, text.Length);

    /// <summary>Appends a part of a text that is known to be well-formed UTF-16.</summary>
    public void Append(string text, int start, int count)
    {
        Reserve(count * 3);
#if NET
        Length += Utf8.GetBytes(text.AsSpan(start, count), bytes.AsSpan(Length));
#else
        Length += Utf8.GetBytes(text, start, count, bytes, Length);
#endif
    }

    /// <summary>Appends text of which every character is ASCII.</summary>
    public void AppendAscii(string text)
    {
        Reserve(text.Length);
#if NET
        Ascii.FromUtf16(text, bytes.AsSpan(Length), out var written);
        Length += written;
#else
        for (var i = 0; i < text.Length; i++)
            bytes[Length + i] = (byte)text[i];
        Length += text.Length;
#endif
    }

    public void Append(long number)
    {
#if NET
        Reserve(20);
        System.Buffers.Text.Utf8Formatter.TryFormat(number, bytes.AsSpan(Length), out var written);
        Length += written;
#else
        AppendAscii(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
#endif
    }

    public byte[] ToArray()
    {
        var copy = new byte[Length];
        Buffer.BlockCopy(bytes, 0, copy, 0, Length);
        return copy;
    }

    public void CopyTo(Stream stream) => stream.Write(bytes, 0, Length);

#if NET
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);
#endif

    public override string ToString() => Utf8.GetString(bytes, 0, Length);

    private void Reserve(int count)
    {
        if (bytes.Length - Length < count)
            Grow(count);
    }

    private void Grow(int count)
    {
        var wanted = Math.Max((long)Length + count, Math.Min(bytes.Length * 2L, 0x7FFFFFC7));
        if (wanted > 0x7FFFFFC7)
            throw new InvalidOperationException("The output is larger than 2 GB. Write fewer manifests at a time.");
        Array.Resize(ref bytes, (int)wanted);
    }
}
