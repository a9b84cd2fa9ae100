using System.Text;

namespace KubeDsl.Generators.Emitting;

/// <summary>XML documentation comments from plain text.</summary>
internal static class Documentation
{
    public static SourceWriter Summary(this SourceWriter writer, string summary, string remarks = "", string details = "")
    {
        writer.Line($"/// <summary>{Escape(summary)}</summary>");
        if (details.Length > 0)
            writer.Line($"/// <remarks>{(remarks.Length > 0 ? $"<para>{Linked(remarks)}</para>" : "")}<para>{Escape(details)}</para></remarks>");
        else if (remarks.Length > 0)
            writer.Line($"/// <remarks>{Linked(remarks)}</remarks>");
        return writer;
    }

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            switch (character)
            {
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '&': escaped.Append("&amp;"); break;
                case '\r' or '\n' or '\u2028' or '\u2029' or '\u0085': escaped.Append(' '); break;
                case '\t': escaped.Append(' '); break;
                // XML has no way to write these, not even as a reference.
                case < ' ' or '\uFFFE' or '\uFFFF': break;
                case >= '\uD800' and <= '\uDFFF':
                    if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                        escaped.Append(character).Append(text[++i]);
                    break;
                default: escaped.Append(character); break;
            }
        }
        return escaped.ToString();
    }

    /// <summary>Escapes the text and makes a link of an address that is its last word.</summary>
    private static string Linked(string text)
    {
        var start = text.LastIndexOf(' ') + 1;
        return string.CompareOrdinal(text, start, "https://", 0, "https://".Length) != 0 || text.IndexOf('"', start) >= 0
            ? Escape(text)
            : $"{Escape(text.Substring(0, start))}<see href=\"{Escape(text.Substring(start))}\">Kubernetes reference</see>";
    }
}
