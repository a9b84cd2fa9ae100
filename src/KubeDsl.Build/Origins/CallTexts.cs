using System.Security.Cryptography;

namespace KubeDsl.Build.Origins;

/// <summary>
/// Finds calls in the C# files. Debug information knows statements only, and a fluent chain of many lines is one: which line a call of it
/// stands on, the text says.
/// </summary>
internal sealed class CallTexts
{
    private readonly Dictionary<string, FileText?> files = new(StringComparer.Ordinal);

    /// <summary>The name of the call in the file; null when the file is not there, is another than that which was compiled, or does not tell.</summary>
    public SourceSpan? Find(string file, CalledStatement statement)
    {
        if (statement.Index < 0 || Read(file, statement.Hash) is not { } found)
            return null;

        var (start, end) = found.Range(statement.Span);
        var code = found.Code[start..end].ToCharArray();
        foreach (var inner in statement.Inner)
        {
            var (from, to) = found.Range(inner);
            CodeText.Blank(code, from - start, to - start);
        }

        var text = new StatementText(new string(code));
        if (statement.IsByOrder && text.HasBranches)
            return null;
        var calls = text.CallsOf(statement.Called);
        return calls.Count == statement.Count ? found.Span(start + calls[statement.Index].Start, start + calls[statement.Index].End) : null;
    }

    private FileText? Read(string file, byte[] hash)
    {
        if (files.TryGetValue(file, out var known))
            return known;
        FileText? read = null;
        if (File.Exists(file) && File.ReadAllBytes(file) is var bytes && (hash.Length == 0 || SHA256.HashData(bytes).AsSpan().SequenceEqual(hash)))
        {
            using var reader = new StreamReader(new MemoryStream(bytes));
            read = new FileText(reader.ReadToEnd());
        }
        files.Add(file, read);
        return read;
    }

    /// <summary>A file as code, and its lines.</summary>
    private sealed class FileText
    {
        private readonly List<int> lines = [0];

        public FileText(string text)
        {
            Code = CodeText.Of(text);
            for (var i = 0; i < text.Length; i++)
                if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                    lines.Add(i + 1);
        }

        public string Code { get; }

        public (int Start, int End) Range(SourceSpan span)
        {
            var start = Position(span.Line, span.Column);
            return (start, Math.Max(start, Position(span.EndLine, span.EndColumn)));
        }

        public SourceSpan Span(int start, int end)
        {
            var index = lines.BinarySearch(start);
            var line = index >= 0 ? index : ~index - 1;
            return new SourceSpan(line + 1, start - lines[line] + 1, line + 1, end - lines[line] + 1);
        }

        private int Position(int line, int column) =>
            line <= lines.Count ? Math.Min(lines[line - 1] + column - 1, Code.Length) : Code.Length;
    }
}
