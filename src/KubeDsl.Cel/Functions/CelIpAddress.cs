using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;
using KubeDsl.Manifests.Formats;

namespace KubeDsl.Cel.Functions;

/// <summary>An IP address of either family.</summary>
internal sealed class CelIpAddress(IpAddress address) : CelOpaque
{
    public static readonly CelType ValueType = CelType.Opaque("net.IP");

    public override CelType Type => ValueType;

    public IpAddress Address { get; } = address;

    internal override bool EqualsOpaque(CelOpaque other) => other is CelIpAddress ip && ip.Address == Address;

    internal override int HashOpaque() => Address.GetHashCode();

    public override string ToString() => Address.ToString();
}
