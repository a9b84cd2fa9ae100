namespace KubeDsl.Cluster.Objects;

/// <summary>A kind without its version, written <c>Deployment.apps</c>, or <c>ConfigMap</c> in the core group.</summary>
internal readonly record struct GroupKind(string Group, string Kind) : IComparable<GroupKind>
{
    /// <summary>Reads the written form: what follows the first dot is the group.</summary>
    public static GroupKind Parse(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? new GroupKind("", text) : new GroupKind(text[(dot + 1)..], text[..dot]);
    }

    /// <inheritdoc/>
    public int CompareTo(GroupKind other) => string.CompareOrdinal(ToString(), other.ToString());

    public override string ToString() => Group.Length == 0 ? Kind : $"{Kind}.{Group}";
}
