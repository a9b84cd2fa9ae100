namespace KubeDsl.Cli.Checking.Reporting;

/// <summary>Writes a long report: portions of it are made at the same time, and come out in their order.</summary>
internal static class Portions
{
    private const int Documents = 64;
    private const int AtOnce = 64;

    /// <summary>Writes documents in their order.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="write">Writes one portion to a stream of its own.</param>
    /// <param name="finish">Takes the bytes of each portion, in their order.</param>
    public static void Write(IEnumerable<CheckedDocument> documents, Action<CheckedDocument[], Stream> write, Action<ReadOnlySpan<byte>> finish)
    {
        // Some of them at a time: the whole of a report is never in memory.
        foreach (var portions in documents.Chunk(Documents).Chunk(AtOnce))
        {
            var written = new MemoryStream[portions.Length];
            if (portions.Length == 1)
                write(portions[0], written[0] = new MemoryStream());
            else
                Parallel.For(0, portions.Length, i => write(portions[i], written[i] = new MemoryStream()));
            foreach (var portion in written)
                finish(portion.GetBuffer().AsSpan(0, (int)portion.Length));
        }
    }
}
