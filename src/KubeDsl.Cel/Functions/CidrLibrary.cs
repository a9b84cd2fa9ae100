using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Functions;

/// <summary><c>cidr(text)</c>, <c>isCIDR(text)</c> and questions to networks.</summary>
internal static class CidrLibrary
{
    public static void AddTo(FunctionTable table)
    {
        var text = CelType.String;
        var cidr = IpNetwork.ValueType;
        table.Global("cidr", cidr, [text], (_, a) => Parse(Text(a[0])));
        table.Global("isCIDR", CelType.Bool, [text], (_, a) => CelBool.Of(Parse(Text(a[0])) is IpNetwork));
        table.Global("string", text, [cidr], (_, a) => new CelString(a[0].ToString()!));
        table.Member("containsIP", CelType.Bool, [cidr, text], (_, a) => ContainsIp(a[0], IpLibrary.Parse(Text(a[1]))));
        table.Member("containsIP", CelType.Bool, [cidr, IpAddress.ValueType], (_, a) => ContainsIp(a[0], a[1]));
        table.Member("containsCIDR", CelType.Bool, [cidr, text], (_, a) => ContainsCidr(a[0], Parse(Text(a[1]))));
        table.Member("containsCIDR", CelType.Bool, [cidr, cidr], (_, a) => ContainsCidr(a[0], a[1]));
        table.Member("ip", IpAddress.ValueType, [cidr], (_, a) => ((IpNetwork)a[0]).Address);
        table.Member("masked", cidr, [cidr], (_, a) => ((IpNetwork)a[0]).Masked());
        table.Member("prefixLength", CelType.Int, [cidr], (_, a) => CelInt.Of(((IpNetwork)a[0]).PrefixLength));
    }

    private static CelValue Parse(string text)
    {
        var network = IpNetwork.TryParse(text, out var isMapped);
        if (network is null)
            return new CelError($"network address parse error during conversion from string: netip.ParsePrefix(\"{text}\"): invalid prefix");
        return isMapped ? new CelError($"IPv4-mapped IPv6 address \"{text}\" is not allowed") : network;
    }

    private static CelValue ContainsIp(CelValue network, CelValue address) =>
        address is IpAddress ip ? CelBool.Of(((IpNetwork)network).Contains(ip)) : address;

    private static CelValue ContainsCidr(CelValue network, CelValue other) =>
        other is IpNetwork inner ? CelBool.Of(((IpNetwork)network).Contains(inner)) : other;

    private static string Text(CelValue value) => ((CelString)value).Value;
}
