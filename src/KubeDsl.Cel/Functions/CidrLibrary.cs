using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;
using KubeDsl.Manifests.Formats;

namespace KubeDsl.Cel.Functions;

/// <summary><c>cidr(text)</c>, <c>isCIDR(text)</c> and questions to networks.</summary>
internal static class CidrLibrary
{
    public static void AddTo(FunctionTable table)
    {
        var text = CelType.String;
        var cidr = CelIpNetwork.ValueType;
        table.Global("cidr", cidr, [text], (_, a) => Parse(Text(a[0])));
        table.Global("isCIDR", CelType.Bool, [text], (_, a) => CelBool.Of(Parse(Text(a[0])) is CelIpNetwork));
        table.Global("string", text, [cidr], (_, a) => new CelString(a[0].ToString()!));
        table.Member("containsIP", CelType.Bool, [cidr, text], (_, a) => ContainsIp(a[0], IpLibrary.Parse(Text(a[1]))));
        table.Member("containsIP", CelType.Bool, [cidr, CelIpAddress.ValueType], (_, a) => ContainsIp(a[0], a[1]));
        table.Member("containsCIDR", CelType.Bool, [cidr, text], (_, a) => ContainsCidr(a[0], Parse(Text(a[1]))));
        table.Member("containsCIDR", CelType.Bool, [cidr, cidr], (_, a) => ContainsCidr(a[0], a[1]));
        table.Member("ip", CelIpAddress.ValueType, [cidr], (_, a) => new CelIpAddress(((CelIpNetwork)a[0]).Address));
        table.Member("masked", cidr, [cidr], (_, a) => ((CelIpNetwork)a[0]).Masked());
        table.Member("prefixLength", CelType.Int, [cidr], (_, a) => CelInt.Of(((CelIpNetwork)a[0]).PrefixLength));
    }

    private static CelValue Parse(string text)
    {
        if (!CidrFormat.TryParseAny(text, out var address, out var bits))
            return new CelError($"network address parse error during conversion from string: netip.ParsePrefix(\"{text}\"): invalid prefix");
        return address.IsMappedV4 ? new CelError($"IPv4-mapped IPv6 address \"{text}\" is not allowed") : new CelIpNetwork(address, bits);
    }

    private static CelValue ContainsIp(CelValue network, CelValue address) =>
        address is CelIpAddress ip ? CelBool.Of(((CelIpNetwork)network).Contains(ip.Address)) : address;

    private static CelValue ContainsCidr(CelValue network, CelValue other) =>
        other is CelIpNetwork inner ? CelBool.Of(((CelIpNetwork)network).Contains(inner)) : other;

    private static string Text(CelValue value) => ((CelString)value).Value;
}
