namespace KubeDsl.Cel.Evaluation;

/// <summary>Compares keys of maps: numbers are equal across their types.</summary>
internal sealed class KeyComparer : IEqualityComparer<CelValue>
{
    public static readonly KeyComparer Instance = new();

    public bool Equals(CelValue? x, CelValue? y) =>
        ReferenceEquals(x, y) || (x is not null && y is not null && Equality.Compare(x, y) == Truth.True);

    public int GetHashCode(CelValue key) => key switch
    {
        CelString text => text.Value.GetHashCode(),
        CelInt number => ((double)number.Value).GetHashCode(),
        CelUint number => ((double)number.Value).GetHashCode(),
        CelDouble number => (number.Value == 0 ? 0.0 : number.Value).GetHashCode(),
        CelBool boolean => boolean.Value ? 1 : 0,
        CelOpaque opaque => opaque.HashOpaque(),
        _ => (int)key.Kind,
    };
}
