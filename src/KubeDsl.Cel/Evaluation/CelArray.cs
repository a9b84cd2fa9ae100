using KubeDsl.Cel.Checking;

namespace KubeDsl.Cel.Evaluation;

/// <summary>A list that an expression made.</summary>
internal sealed class CelArray(CelValue[] items, bool isOpen = false, CelType? declared = null) : CelList
{
    public static readonly CelArray Empty = new([]);

    public override int Count => items.Length;

    public override CelValue this[int index] => items[index];

    public override bool IsOpen => isOpen;

    internal override CelType? Declared => declared;
}
