using System.Text;

namespace KubeDsl.Schema.Parsing;

/// <summary>The data files inside this assembly.</summary>
internal static class EmbeddedText
{
    public const string Catalog = "catalog.txt";
    public const string Descriptions = "descriptions.txt";

    /// <summary>The text of a data file, or null when the assembly was built without it.</summary>
    public static string? Read(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream, Encoding.UTF8, false, (int)stream.Length);
        return reader.ReadToEnd();
    }
}
