using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;
using KubeDsl.Manifests.Formats;

namespace KubeDsl.Cel.Functions;

/// <summary><c>ip(text)</c>, <c>isIP(text)</c> and questions to addresses.</summary>
internal static class IpLibrary
{
    public static void AddTo(FunctionTable table)
    {
        var text = CelType.String;
        var ip = CelIpAddress.ValueType;
        table.Global("ip", ip, [text], (_, a) => Parse(Text(a[0])));
        table.Global("isIP", CelType.Bool, [text], (_, a) => CelBool.Of(Parse(Text(a[0])) is CelIpAddress));
        table.Global("ip.isCanonical", CelType.Bool, [text], (_, a) => IsCanonical(Text(a[0])));
        table.Global("string", text, [ip], (_, a) => new CelString(a[0].ToString()!));
        table.Member("family", CelType.Int, [ip], (_, a) => CelInt.Of(((CelIpAddress)a[0]).Address.IsV6 ? 6 : 4));
        Ask(table, "isUnspecified", address => address.IsUnspecified);
        Ask(table, "isLoopback", address => address.IsLoopback);
        Ask(table, "isLinkLocalMulticast", address => address.IsLinkLocalMulticast);
        Ask(table, "isLinkLocalUnicast", address => address.IsLinkLocalUnicast);
        Ask(table, "isGlobalUnicast", address => address.IsGlobalUnicast);
    }

    /// <summary>The address, or the error the API server gives.</summary>
    public static CelValue Parse(string text)
    {
        var percent = text.IndexOf('%');
        if (percent > 0 && IpAddress.TryParseAny(text.Substring(0, percent), out var zoned) && zoned.IsV6)
            return new CelError($"IP address \"{text}\" with zone value is not allowed");
        if (!IpAddress.TryParseAny(text, out var address))
            return new CelError($"IP Address \"{text}\" parse error during conversion from string: ParseAddr(\"{text}\"): unable to parse IP");
        return address.IsMappedV4 ? new CelError($"IPv4-mapped IPv6 address \"{text}\" is not allowed") : new CelIpAddress(address);
    }

    private static CelValue IsCanonical(string text) =>
        Parse(text) is var parsed && parsed is CelError ? parsed : CelBool.Of(parsed.ToString() == text);

    private static string Text(CelValue value) => ((CelString)value).Value;

    private static void Ask(FunctionTable table, string name, Func<IpAddress, bool> question) =>
        table.Member(name, CelType.Bool, [CelIpAddress.ValueType], (_, a) => CelBool.Of(question(((CelIpAddress)a[0]).Address)));
}
