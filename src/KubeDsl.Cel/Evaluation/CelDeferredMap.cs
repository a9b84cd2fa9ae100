namespace KubeDsl.Cel.Evaluation;

/// <summary>
/// An object whose fields are computed when they are first read, such as the <c>variables</c> of an admission policy.
/// It may be used by one thread at a time.
/// </summary>
public sealed class CelDeferredMap : CelMap
{
    private readonly List<string> names = [];
    private readonly Dictionary<string, Func<CelValue>> deferred = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CelValue> values = new(StringComparer.Ordinal);

    /// <summary>Adds a field; an error or an unknown is a value too.</summary>
    /// <exception cref="ArgumentException">There is such a field already.</exception>
    public CelDeferredMap Add(string name, Func<CelValue> value)
    {
        deferred.Add(name, value);
        names.Add(name);
        return this;
    }

    /// <inheritdoc/>
    public override int Count => names.Count;

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<CelValue, CelValue>> Entries =>
        names.Select(name => new KeyValuePair<CelValue, CelValue>(new CelString(name), Find(name)!));

    /// <inheritdoc/>
    public override CelValue? Find(CelValue key) => key is CelString name ? Find(name.Value) : null;

    /// <inheritdoc/>
    public override CelValue? Find(string name)
    {
        if (values.TryGetValue(name, out var known))
            return known;
        if (!deferred.TryGetValue(name, out var compute))
            return null;
        var value = compute();
        values[name] = value;
        return value;
    }
}
