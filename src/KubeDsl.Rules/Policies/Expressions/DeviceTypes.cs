using KubeDsl.Cel;
using KubeDsl.Cel.Checking;

namespace KubeDsl.Rules.Policies.Expressions;

/// <summary>What the expressions of device selectors may refer to.</summary>
internal static class DeviceTypes
{
    private static CelType ByDomain(CelType value) => CelType.Map(CelType.String, CelType.Map(CelType.String, value));

    /// <summary>True for what a selector may give: a truth value, or an attribute, whose type only the device tells.</summary>
    public static bool MaySelect(CelType type) => type.Kind is CelTypeKind.Bool or CelTypeKind.Dyn;

    /// <summary>The environment: the device that may be chosen.</summary>
    public static CelEnvironment Environment { get; } = CelEnvironment.Kubernetes.WithBindings().WithVariable("device", CelObjectType.Of(
        "kubernetes.DRADevice",
        new CelField("driver", CelType.String),
        new CelField("attributes", ByDomain(CelType.Dyn)),
        new CelField("capacity", ByDomain(CelType.Opaque("kubernetes.Quantity"))),
        new CelField("allowMultipleAllocations", CelType.Bool)));
}
