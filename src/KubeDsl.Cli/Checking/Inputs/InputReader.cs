namespace KubeDsl.Cli.Checking.Inputs;

/// <summary>Reads files and standard input, up to a limit.</summary>
internal static class InputReader
{
    private const long Limit = 1L << 30;

    /// <summary>Reads all of a file.</summary>
    /// <exception cref="IOException">It cannot be read, or is larger than 1 GiB.</exception>
    public static SourceFile Read(InputPath input, Func<Stream> standardInput)
    {
        if (input.Path is null)
            return new SourceFile(input.Name, null, ToEnd(standardInput()));
        using var stream = new FileStream(input.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
        return new SourceFile(input.Name, input.Path, stream is { CanSeek: true, Length: > 0 } ? Whole(stream) : ToEnd(stream));
    }

    private static byte[] Whole(FileStream stream)
    {
        if (stream.Length > Limit)
            throw TooLarge();
        var bytes = new byte[stream.Length];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length == bytes.Length ? bytes : bytes[..length];
    }

    private static byte[] ToEnd(Stream stream)
    {
        var memory = new MemoryStream();
        var buffer = new byte[65536];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > Limit)
                throw TooLarge();
        }
        return memory.ToArray();
    }

    private static IOException TooLarge() => new($"It is larger than {Limit} bytes. Split it.");
}
