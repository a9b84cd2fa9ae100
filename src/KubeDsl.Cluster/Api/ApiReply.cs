namespace KubeDsl.Cluster.Api;

/// <summary>An answer with what only the client looks at.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Bytes">The body as it came.</param>
/// <param name="Pause">How long the server asks to be left alone; null when it does not.</param>
internal sealed record ApiReply(ApiAnswer Answer, ReadOnlyMemory<byte> Bytes, TimeSpan? Pause);
