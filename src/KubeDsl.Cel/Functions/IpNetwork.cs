using System.Globalization;
using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Functions;

/// <summary>A network in CIDR notation; the address may have bits beyond the prefix.</summary>
internal sealed class IpNetwork(IpAddress address, int prefixLength) : CelOpaque
{
    public static readonly CelType ValueType = CelType.Opaque("net.CIDR");

    public override CelType Type => ValueType;

    public IpAddress Address { get; } = address;

    public int PrefixLength { get; } = prefixLength;

    public static IpNetwork? TryParse(string text, out bool isMapped)
    {
        isMapped = false;
        var slash = text.LastIndexOf('/');
        if (slash < 0 || IpAddress.TryParse(text.Substring(0, slash), out isMapped) is not { } address)
            return null;
        var bits = text.Substring(slash + 1);
        if (bits.Length is 0 or > 3 || (bits.Length > 1 && bits[0] == '0')
            || !int.TryParse(bits, NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length > address.Bytes.Length * 8)
            return null;
        return new IpNetwork(address, length);
    }

    /// <summary>The network with all bits beyond the prefix cleared.</summary>
    public IpNetwork Masked() => new(Mask(Address, PrefixLength), PrefixLength);

    public bool Contains(IpAddress other) =>
        other.IsV4 == Address.IsV4 && Mask(other, PrefixLength).EqualsOpaque(Mask(Address, PrefixLength));

    public bool Contains(IpNetwork other) => PrefixLength <= other.PrefixLength && Contains(other.Address);

    public override string ToString() => Address + "/" + PrefixLength.ToString(CultureInfo.InvariantCulture);

    internal override bool EqualsOpaque(CelOpaque other) =>
        other is IpNetwork network && network.PrefixLength == PrefixLength && network.Address.EqualsOpaque(Address);

    internal override int HashOpaque() => PrefixLength;

    private static IpAddress Mask(IpAddress address, int length)
    {
        var bytes = (byte[])address.Bytes.Clone();
        for (var i = 0; i < bytes.Length; i++)
        {
            var kept = Math.Max(0, Math.Min(8, length - (8 * i)));
            bytes[i] &= (byte)(0xFF << (8 - kept));
        }
        return new IpAddress(bytes);
    }
}
