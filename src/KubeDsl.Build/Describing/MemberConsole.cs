using System.Text;

namespace KubeDsl.Build.Describing;

/// <summary>
/// Shows what members write to the console as lines that begin with the member. The two colons in front keep a line that
/// looks like a compiler's error from being taken for one.
/// </summary>
public sealed class MemberConsole(TextWriter output) : TextWriter
{
    // A line without an end must not fill the memory.
    private const int LongestLine = 4_096;

    private readonly StringBuilder line = new();
    private readonly Lock guard = new();

    /// <summary>The member that is running.</summary>
    public string Member { get; set; } = "";

    /// <inheritdoc/>
    public override Encoding Encoding => output.Encoding;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        lock (guard)
        {
            if (value == '\n' || line.Length >= LongestLine)
                WriteLineOut();
            if (value is not ('\n' or '\r'))
                line.Append(value);
        }
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        lock (guard)
            if (line.Length > 0)
                WriteLineOut();
    }

    private void WriteLineOut()
    {
        output.WriteLine($"KubeDsl: {Member}: {line}");
        line.Clear();
    }
}
