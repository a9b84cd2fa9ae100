using System.Globalization;
using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;
using KubeDsl.Manifests.Formats;

namespace KubeDsl.Cel.Functions;

/// <summary>A network in CIDR notation; the address may have bits beyond the prefix.</summary>
internal sealed class CelIpNetwork(IpAddress address, int prefixLength) : CelOpaque
{
    public static readonly CelType ValueType = CelType.Opaque("net.CIDR");

    public override CelType Type => ValueType;

    public IpAddress Address { get; } = address;

    public int PrefixLength { get; } = prefixLength;

    /// <summary>The network with all bits beyond the prefix cleared.</summary>
    public CelIpNetwork Masked() => new(Address.Prefix(PrefixLength), PrefixLength);

    public bool Contains(IpAddress other) => other.IsV6 == Address.IsV6 && other.Prefix(PrefixLength) == Address.Prefix(PrefixLength);

    public bool Contains(CelIpNetwork other) => PrefixLength <= other.PrefixLength && Contains(other.Address);

    public override string ToString() => Address + "/" + PrefixLength.ToString(CultureInfo.InvariantCulture);

    internal override bool EqualsOpaque(CelOpaque other) =>
        other is CelIpNetwork network && network.PrefixLength == PrefixLength && network.Address == Address;

    internal override int HashOpaque() => PrefixLength;
}
