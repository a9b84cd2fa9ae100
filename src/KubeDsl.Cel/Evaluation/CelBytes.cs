using KubeDsl.Cel.Checking;

namespace KubeDsl.Cel.Evaluation;

/// <summary>A sequence of bytes.</summary>
public sealed class CelBytes : CelValue
{
    private readonly byte[] bytes;

    internal CelBytes(byte[] bytes) => this.bytes = bytes;

    /// <summary>The bytes; a copy.</summary>
    public byte[] ToArray() => (byte[])bytes.Clone();

    internal byte[] Bytes => bytes;

    /// <inheritdoc/>
    public override CelValueKind Kind => CelValueKind.Bytes;

    /// <inheritdoc/>
    public override CelType Type => CelType.Bytes;

    /// <summary>The bytes in base64.</summary>
    public override string ToString() => Convert.ToBase64String(bytes);
}
