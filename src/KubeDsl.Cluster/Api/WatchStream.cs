using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Api;

/// <summary>Reads the events of a watch: one JSON object a line, until the stream ends or breaks.</summary>
internal static class WatchStream
{
    /// <summary>The events of <paramref name="content"/> as they come. A half line at the end is no event.</summary>
    /// <exception cref="ClusterException">An event is too long or no event, or the server tells of a trouble that asking again would not mend.</exception>
    public static async IAsyncEnumerable<WatchEvent> ReadAsync(HttpContent content, int maxLength, string path, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var lines = PipeReader.Create(await content.ReadAsStreamAsync(cancellation));
        try
        {
            while (await NextAsync(lines, cancellation) is { } result)
            {
                var buffer = result.Buffer;
                while (TakeLine(ref buffer, out var line))
                {
                    if (line.IsEmpty)
                        continue;
                    var change = EventOf(line, path);
                    yield return change;
                    if (change.Kind == WatchEventKind.Expired)
                        yield break;
                }
                if (buffer.Length > maxLength)
                    throw new ClusterException($"An event of the watch of '{path}' is longer than {maxLength / (1024 * 1024)} MiB.");
                lines.AdvanceTo(buffer.Start, buffer.End);
                if (result.IsCompleted)
                    yield break;
            }
        }
        finally
        {
            await lines.CompleteAsync();
        }
    }

    /// <summary>The next bytes; null when the connection broke.</summary>
    private static async Task<ReadResult?> NextAsync(PipeReader lines, CancellationToken cancellation)
    {
        try
        {
            return await lines.ReadAsync(cancellation);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            return null;
        }
    }

    private static bool TakeLine(ref ReadOnlySequence<byte> buffer, out ReadOnlySequence<byte> line)
    {
        line = default;
        if (buffer.PositionOf((byte)'\n') is not { } end)
            return false;
        line = buffer.Slice(0, end);
        buffer = buffer.Slice(buffer.GetPosition(1, end));
        return true;
    }

    private static WatchEvent EventOf(ReadOnlySequence<byte> line, string path)
    {
        var message = JsonBody.Read(line.IsSingleSegment ? line.FirstSpan : line.ToArray());
        if (message?["type"] is not StringNode type || message["object"] is not MapNode changed)
            throw new ClusterException($"The watch of '{path}' gave a line that is no event.");

        return type.Value switch
        {
            "ADDED" => new(WatchEventKind.Added, changed),
            "MODIFIED" => new(WatchEventKind.Modified, changed),
            "DELETED" => new(WatchEventKind.Deleted, changed),
            "BOOKMARK" => new(WatchEventKind.Bookmark, changed),
            "ERROR" when changed["code"] is IntegerNode { Value: 410 } => new(WatchEventKind.Expired, changed),
            _ => throw new ClusterException($"The watch of '{path}' ended: {(ApiStatus.Read(changed) is { Message.Length: > 0 } status ? status.Message : $"event of type '{type.Value}'")}"),
        };
    }
}
