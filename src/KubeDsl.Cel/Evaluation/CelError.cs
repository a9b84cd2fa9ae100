using KubeDsl.Cel.Checking;

namespace KubeDsl.Cel.Evaluation;

/// <summary>An evaluation that failed. <c>&amp;&amp;</c>, <c>||</c>, <c>all</c> and <c>exists</c> can still decide without it.</summary>
public sealed class CelError : CelValue
{
    /// <summary>An error that <paramref name="message"/> describes.</summary>
    public CelError(string message) : this(message, -1)
    {
    }

    private CelError(string message, int offset)
    {
        Message = message ?? throw new ArgumentNullException(nameof(message));
        Offset = offset;
    }

    /// <summary>What failed, in the words of the API server.</summary>
    public string Message { get; }

    /// <summary>The index of the character (UTF-16) in the expression where it failed, or -1 when that is not known.</summary>
    public int Offset { get; }

    /// <inheritdoc/>
    public override CelValueKind Kind => CelValueKind.Error;

    /// <inheritdoc/>
    public override CelType Type => CelType.Error;

    internal CelError At(int offset) => Offset >= 0 ? this : new CelError(Message, offset) { Node = Node };

    internal static CelError NoSuchOverload() => new("no such overload");

    internal static CelError Conversion(CelValue value, CelType target) =>
        new($"type conversion error from '{value.Type.RuntimeName}' to '{target.RuntimeName}'");

    /// <summary>The message.</summary>
    public override string ToString() => Message;
}
