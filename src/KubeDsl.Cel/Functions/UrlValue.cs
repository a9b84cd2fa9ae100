using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Functions;

/// <summary>A URL as the API server reads it.</summary>
internal sealed class UrlValue(string text, string scheme, string host, string path, string query) : CelOpaque
{
    public static readonly CelType ValueType = CelType.Opaque("kubernetes.URL");

    public override CelType Type => ValueType;

    public string Scheme { get; } = scheme;

    /// <summary>The host with its port.</summary>
    public string Host { get; } = host;

    public string EscapedPath { get; } = path;

    public string Query { get; } = query;

    public string Hostname
    {
        get
        {
            var name = PortStart < 0 ? Host : Host.Substring(0, PortStart);
            return name.Length > 1 && name[0] == '[' && name[name.Length - 1] == ']' ? name.Substring(1, name.Length - 2) : name;
        }
    }

    public string Port => PortStart < 0 ? "" : Host.Substring(PortStart + 1);

    private int PortStart
    {
        get
        {
            var colon = Host.LastIndexOf(':');
            return colon >= 0 && UrlParser.IsOptionalPort(Host.Substring(colon)) ? colon : -1;
        }
    }

    public override string ToString() => text;

    internal override bool EqualsOpaque(CelOpaque other) => other is UrlValue url && url.ToString() == text;

    internal override int HashOpaque() => text.GetHashCode();
}
