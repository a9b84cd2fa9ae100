using KubeDsl.Cel.Checking;
using KubeDsl.Manifests;

namespace KubeDsl.Cel.Evaluation;

/// <summary>A list of a manifest; elements are read when they are asked for.</summary>
internal sealed class ManifestList(ListNode list, CelType type) : CelList
{
    private readonly CelType element = type.Kind == CelTypeKind.List ? type.Parameters[0] : CelType.Dyn;

    public override int Count => list.Count;

    public override CelValue this[int index] => ManifestValues.Read(list[index], element);

    public override bool IsOpen => list.IsOpen;

    internal override CelType? Declared => type.Kind == CelTypeKind.List ? type : null;
}
