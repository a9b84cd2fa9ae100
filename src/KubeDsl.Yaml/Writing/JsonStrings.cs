namespace KubeDsl.Yaml.Writing;

/// <summary>Writes JSON strings.</summary>
internal static class JsonStrings
{
    public static void Append(Utf8Buffer output, string text) => QuotedText.Append(output, text, AppendCode);

    private static void AppendCode(Utf8Buffer output, char c)
    {
        output.Append('u');
        QuotedText.AppendDigits(output, c, 4, "0123456789abcdef");
    }
}
