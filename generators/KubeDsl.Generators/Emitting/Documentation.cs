using System.Text;

namespace KubeDsl.Generators.Emitting;

/// <summary>XML documentation comments from plain text.</summary>
internal static class Documentation
{
    public static SourceWriter Summary(this SourceWriter writer, string summary, string remarks = "")
    {
        writer.Line($"/// <summary>{Escape(summary)}</summary>");
        if (remarks.Length > 0)
            writer.Line($"/// <remarks>{Linked(remarks)}</remarks>");
        return writer;
    }

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            switch (character)
            {
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '&': escaped.Append("&amp;"); break;
                case '\r' or '\n' or '\u2028' or '\u2029' or '\u0085': escaped.Append(' '); break;
                default: escaped.Append(character); break;
            }
        }
        return escaped.ToString();
    }

    /// <summary>Escapes the text and makes a link of an address at its end.</summary>
    private static string Linked(string text)
    {
        var start = text.LastIndexOf("https://", StringComparison.Ordinal);
        return start < 0
            ? Escape(text)
            : $"{Escape(text.Substring(0, start))}<see href=\"{Escape(text.Substring(start))}\">Kubernetes reference</see>";
    }
}
