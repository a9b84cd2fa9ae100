using System.Text;
using KubeDsl.Cel;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Rules.Policies.Expressions;

/// <summary>A validation of a policy: what must be true, and what is said where it is not.</summary>
/// <param name="Program">The expression.</param>
/// <param name="Text">The message as it was written.</param>
/// <param name="MessageProgram">The expression that makes the message.</param>
internal sealed record PolicyValidation(CelProgram Program, string? Text, CelProgram? MessageProgram)
{
    private const int LongestMessage = 5 * 1024;

    /// <summary>The message as the server words it; the written one where what is not known would make another.</summary>
    public string MessageFor(CelActivation activation)
    {
        var made = MessageProgram?.Evaluate(activation);
        if (made is CelString { Value: var text } && text.Trim() is { Length: > 0 } line && line.IndexOf('\n') < 0 && Encoding.UTF8.GetByteCount(line) <= LongestMessage)
            return line;
        return Text?.Trim() is { Length: > 0 } written ? written : $"failed expression: {Program.Text.Trim()}";
    }
}
