using System.Text;

namespace KubeDsl.Schema.Parsing;

/// <summary>The data files inside this assembly.</summary>
internal static class EmbeddedText
{
    public const string Catalog = "catalog.txt";
    public const string Descriptions = "descriptions.txt";

    /// <summary>A data file, or null when the assembly was built without it.</summary>
    public static byte[]? ReadBytes(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name);
        if (stream is null)
            return null;
        var bytes = new byte[(int)stream.Length];
        var length = 0;
        while (length < bytes.Length)
            length += stream.Read(bytes, length, bytes.Length - length) is > 0 and var read
                ? read
                : throw new InvalidOperationException($"The data file '{name}' ends early.");
        return bytes;
    }

    /// <summary>The text of a data file, or null when the assembly was built without it.</summary>
    public static string? Read(string name) => ReadBytes(name) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;
}
