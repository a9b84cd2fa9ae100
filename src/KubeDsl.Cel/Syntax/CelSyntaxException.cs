namespace KubeDsl.Cel.Syntax;

/// <summary>Ends the reading of an expression at its first mistake; never leaves the assembly.</summary>
internal sealed class CelSyntaxException(int offset, string message) : Exception(message)
{
    public int Offset { get; } = offset;
}
