using KubeDsl.Cel.Checking;

namespace KubeDsl.Cel.Evaluation;

/// <summary>A list of values; elements may be <see cref="CelUnknown"/>.</summary>
public abstract class CelList : CelValue
{
    private protected CelList()
    {
    }

    /// <inheritdoc/>
    public sealed override CelValueKind Kind => CelValueKind.List;

    /// <inheritdoc/>
    public sealed override CelType Type => CelType.DynList;

    /// <summary>The number of known elements.</summary>
    public abstract int Count { get; }

    /// <summary>The element at <paramref name="index"/>.</summary>
    public abstract CelValue this[int index] { get; }

    /// <summary>True when there may be more elements than are known.</summary>
    public virtual bool IsOpen => false;

    /// <summary>The declared list type, when it came from a schema that says how lists compare.</summary>
    internal virtual CelType? Declared => null;

    /// <summary>A list of these elements.</summary>
    public static CelList Of(params CelValue[] items) => new CelArray((CelValue[])items.Clone());

    internal CelValue[] ToArray()
    {
        var items = new CelValue[Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = this[i];
        return items;
    }

    /// <summary>The elements in brackets.</summary>
    public override string ToString() => "[" + string.Join(", ", ToArray().Select(item => item.ToString())) + (IsOpen ? ", …]" : "]");
}
