using System.Text;

namespace KubeDsl.Cel;

/// <summary>
/// How names of a Kubernetes schema that are no identifiers are written in expressions: <c>node-port</c> is
/// <c>node__dash__port</c>, <c>for</c> is <c>__for__</c>.
/// </summary>
public static class PropertyNames
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "true", "false", "null", "in", "as", "break", "const", "continue", "else", "for", "function", "if",
        "import", "let", "loop", "package", "namespace", "return", "var", "void", "while",
    };

    /// <summary>The name in expressions, or null when no expression can name the property.</summary>
    public static string? Escape(string name)
    {
        if (name.Length == 0 || !IsStart(name[0]))
            return null;
        if (Reserved.Contains(name))
            return "__" + name + "__";

        var escaped = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (c == '_' && i + 1 < name.Length && name[i + 1] == '_')
            {
                escaped.Append("__underscores__");
                i++;
            }
            else if (c == '.')
                escaped.Append("__dot__");
            else if (c == '-')
                escaped.Append("__dash__");
            else if (c == '/')
                escaped.Append("__slash__");
            else if (IsStart(c) || c is >= '0' and <= '9')
                escaped.Append(c);
            else
                return null;
        }
        return escaped.ToString();
    }

    /// <summary>The property that expressions write as <paramref name="name"/>, or null when the escape is not valid.</summary>
    public static string? Unescape(string name)
    {
        if (!name.Contains("__"))
            return name;
        if (name.Length > 4 && name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal))
        {
            var inner = name.Substring(2, name.Length - 4);
            if (Reserved.Contains(inner))
                return inner;
        }

        var plain = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length;)
        {
            if (name[i] != '_' || i + 1 >= name.Length || name[i + 1] != '_')
            {
                plain.Append(name[i++]);
                continue;
            }

            var end = name.IndexOf("__", i + 2, StringComparison.Ordinal);
            if (end < 0)
                return null;
            switch (name.Substring(i + 2, end - i - 2))
            {
                case "underscores": plain.Append("__"); break;
                case "dot": plain.Append('.'); break;
                case "dash": plain.Append('-'); break;
                case "slash": plain.Append('/'); break;
                default: return null;
            }
            i = end + 2;
        }
        return plain.ToString();
    }

    private static bool IsStart(char c) => c is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
