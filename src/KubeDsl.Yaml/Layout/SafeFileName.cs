using System.Globalization;
using System.Text;

namespace KubeDsl.Yaml.Layout;

/// <summary>Makes file names, without extension, that every operating system takes.</summary>
internal static class SafeFileName
{
    /// <summary>The longest name: leaves room for an extension and a number within what file systems and archives take.</summary>
    public const int MaxLength = 120;

    /// <summary>Names that Windows keeps for devices, whatever extension follows.</summary>
    private static readonly string[] Reserved = ["con", "prn", "aux", "nul", "conin$", "conout$"];

    public static string Of(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (var c in text)
            name.Append(c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '.' or '-' or '_' ? c : '-');

        var safe = name.ToString().Replace("..", ".-").TrimStart('.', '-').TrimEnd('.');
        if (safe.Length > MaxLength)
            safe = safe.Substring(0, MaxLength - 9) + "-" + Hash(text);
        if (safe.Length == 0)
            return "manifest";
        return IsReserved(safe) ? "_" + safe : safe;
    }

    private static bool IsReserved(string name)
    {
        var dot = name.IndexOf('.');
        var stem = (dot < 0 ? name : name.Substring(0, dot)).ToLowerInvariant();
        return Array.IndexOf(Reserved, stem) >= 0
            || (stem.Length == 4 && char.IsDigit(stem[3]) && (stem.StartsWith("com", StringComparison.Ordinal) || stem.StartsWith("lpt", StringComparison.Ordinal)));
    }

    /// <summary>FNV-1a: tells names apart that have the same start.</summary>
    private static string Hash(string text)
    {
        var hash = 2166136261;
        foreach (var c in text)
            hash = unchecked((hash ^ c) * 16777619);
        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
