using System.Text;

namespace KubeDsl.Generators.Emitting;

/// <summary>Writes C# source line by line, indented by blocks.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder text = new();
    private int depth;

    public SourceWriter Line(string line = "")
    {
        if (line.Length > 0)
            text.Append(' ', depth * 4).Append(line);
        text.Append('\n');
        return this;
    }

    /// <summary>Writes <paramref name="head"/> and an opening brace; disposing closes it.</summary>
    public Block Open(string head, string end = "}")
    {
        Line(head).Line("{");
        depth++;
        return new Block(this, end);
    }

    public override string ToString() => text.ToString();

    public readonly struct Block(SourceWriter writer, string end) : IDisposable
    {
        public void Dispose()
        {
            writer.depth--;
            writer.Line(end);
        }
    }
}
