using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KubeDsl.Yaml.Reading;

/// <summary>Forms that the parser takes and the API server's does not.</summary>
internal static class StricterSyntax
{
    /// <summary>What is wrong with a scalar, or null.</summary>
    public static string? Find(Scalar scalar, string text, bool isInFlow)
    {
        if (isInFlow && scalar.Style == ScalarStyle.Plain && scalar.Value.Length > 0)
        {
            if (scalar.Value.IndexOf('?') >= 0)
                return "A '?' inside braces or brackets starts a key. Put the value between quotes.";
            if (scalar.Value[0] == ':')
                return "A ':' inside braces or brackets ends a key. Put the value between quotes.";
        }
        return scalar.Style == ScalarStyle.DoubleQuoted ? FindEscape(text, (int)scalar.Start.Index, (int)scalar.End.Index) : null;
    }

    private static string? FindEscape(string text, int start, int end)
    {
        for (var i = text.IndexOf('\\', start, end - start); i >= 0 && i + 1 < end; i = text.IndexOf('\\', i, end - i))
        {
            var c = text[i + 1];
            if (c == '/')
                return "The escape '\\/' is not known in YAML. Write '/'.";
            if (c == 'u' && i + 3 < end && text[i + 2] is 'd' or 'D' && text[i + 3] is >= '8' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F')
                return "The escape of half a surrogate pair is not known in YAML. Write the character itself, or '\\U' with eight digits.";
            i += 2;
        }
        return null;
    }
}
