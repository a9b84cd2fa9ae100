using System.Text;

namespace KubeDsl.Cluster.Connecting.Transport;

/// <summary>
/// A connection on which a mark in what is written becomes a line break. <see cref="HttpClient"/> writes all values of a header into one
/// line, and API servers take each line of <c>Impersonate-Group</c> for the name of one group: only this way can several be named.
/// </summary>
internal sealed class LineBreakingStream(Stream inner) : Stream
{
    /// <summary>Stands for a line break. Nobody else can write it: it is another one in every process.</summary>
    public static string Mark { get; } = $"~{Guid.NewGuid():N}~";

    private static readonly byte[] MarkBytes = Encoding.ASCII.GetBytes(Mark);
    private static readonly byte[] LineBreak = "\r\n"u8.ToArray();

    // The beginning of a mark, of which the rest may come with the next write. No request ends in such a byte.
    private byte[] held = [];

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => inner.ReadAsync(buffer, cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ReadOnlyMemory<byte> rest = held.Length == 0 ? buffer : (byte[])[.. held, .. buffer.Span];
        held = [];
        while (rest.Span.IndexOf(MarkBytes) is >= 0 and var position)
        {
            await inner.WriteAsync(rest[..position], cancellationToken);
            await inner.WriteAsync(LineBreak, cancellationToken);
            rest = rest[(position + MarkBytes.Length)..];
        }

        var begun = BegunMark(rest.Span);
        held = rest[^begun..].ToArray();
        await inner.WriteAsync(rest[..^begun], cancellationToken);
    }

    public override void Write(byte[] buffer, int offset, int count) => WriteAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush() => inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>How many bytes at the end may be the beginning of a mark.</summary>
    private static int BegunMark(ReadOnlySpan<byte> text)
    {
        for (var length = Math.Min(text.Length, MarkBytes.Length - 1); length > 0; length--)
            if (text[^length..].SequenceEqual(MarkBytes.AsSpan(0, length)))
                return length;
        return 0;
    }
}
