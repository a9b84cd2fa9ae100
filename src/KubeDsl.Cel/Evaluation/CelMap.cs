using KubeDsl.Cel.Checking;

namespace KubeDsl.Cel.Evaluation;

/// <summary>A map of values, or an object with fields; values may be <see cref="CelUnknown"/>.</summary>
public abstract class CelMap : CelValue
{
    private protected CelMap()
    {
    }

    /// <inheritdoc/>
    public sealed override CelValueKind Kind => CelValueKind.Map;

    /// <inheritdoc/>
    public override CelType Type => CelType.DynMap;

    /// <summary>The number of known entries.</summary>
    public abstract int Count { get; }

    /// <summary>True when there may be more entries than are known.</summary>
    public virtual bool IsOpen => false;

    /// <summary>The value of <paramref name="key"/>, or null when no entry is known.</summary>
    public abstract CelValue? Find(CelValue key);

    /// <summary>The value of the field or string key <paramref name="name"/>, or null when no entry is known.</summary>
    public virtual CelValue? Find(string name) => Find(new CelString(name));

    /// <summary>The entries, in the order in which they were written.</summary>
    public abstract IEnumerable<KeyValuePair<CelValue, CelValue>> Entries { get; }

    /// <summary>A map of these entries; of entries with the same key the last one counts.</summary>
    public static CelMap Of(IEnumerable<KeyValuePair<CelValue, CelValue>> entries) => CelDictionary.Of(entries, isOpen: false);

    /// <summary>The entries in braces.</summary>
    public override string ToString() =>
        "{" + string.Join(", ", Entries.Select(entry => entry.Key + ": " + entry.Value)) + (IsOpen ? ", …}" : "}");
}
