namespace KubeDsl.Cli.Clusters.Reporting;

/// <summary>Colours of a terminal; none where output goes elsewhere.</summary>
internal sealed class Palette(bool hasColours)
{
    private const string Reset = "\u001b[0m";

    /// <summary>Colours for standard output as it is.</summary>
    public static Palette ForOutput() => new(
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb");

    public string Green(string text) => Style("\u001b[32m", text);

    public string Yellow(string text) => Style("\u001b[33m", text);

    public string Red(string text) => Style("\u001b[31m", text);

    public string Faint(string text) => Style("\u001b[2m", text);

    private string Style(string code, string text) => hasColours && text.Length > 0 ? code + text + Reset : text;
}
