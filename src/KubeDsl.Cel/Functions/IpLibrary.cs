using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Functions;

/// <summary><c>ip(text)</c>, <c>isIP(text)</c> and questions to addresses.</summary>
internal static class IpLibrary
{
    public static void AddTo(FunctionTable table)
    {
        var text = CelType.String;
        var ip = IpAddress.ValueType;
        table.Global("ip", ip, [text], (_, a) => Parse(Text(a[0])));
        table.Global("isIP", CelType.Bool, [text], (_, a) => CelBool.Of(Parse(Text(a[0])) is IpAddress));
        table.Global("ip.isCanonical", CelType.Bool, [text], (_, a) => IsCanonical(Text(a[0])));
        table.Global("string", text, [ip], (_, a) => new CelString(a[0].ToString()!));
        table.Member("family", CelType.Int, [ip], (_, a) => CelInt.Of(((IpAddress)a[0]).IsV4 ? 4 : 6));
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
        if (percent > 0 && IpAddress.TryParse(text.Substring(0, percent), out _) is { IsV4: false })
            return new CelError($"IP address \"{text}\" with zone value is not allowed");
        var address = IpAddress.TryParse(text, out var isMapped);
        if (address is null)
            return new CelError($"IP Address \"{text}\" parse error during conversion from string: ParseAddr(\"{text}\"): unable to parse IP");
        return isMapped ? new CelError($"IPv4-mapped IPv6 address \"{text}\" is not allowed") : address;
    }

    private static CelValue IsCanonical(string text) =>
        Parse(text) is var parsed && parsed is CelError ? parsed : CelBool.Of(parsed.ToString() == text);

    private static string Text(CelValue value) => ((CelString)value).Value;

    private static void Ask(FunctionTable table, string name, Func<IpAddress, bool> question) =>
        table.Member(name, CelType.Bool, [IpAddress.ValueType], (_, a) => CelBool.Of(question((IpAddress)a[0])));
}
