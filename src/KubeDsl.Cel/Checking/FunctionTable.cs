namespace KubeDsl.Cel.Checking;

/// <summary>The functions of an environment by name. Libraries add to it; afterwards it is only read.</summary>
internal sealed class FunctionTable
{
    private readonly Dictionary<string, List<Overload>> functions = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => functions.Keys;

    /// <summary>Adds a function that is called as <c>name(a, b)</c>.</summary>
    public void Global(string name, CelType result, CelType[] parameters, Implementation implementation, bool acceptsPartial = false) =>
        Add(name, new Overload(false, result, parameters, implementation, acceptsPartial));

    /// <summary>Adds a function that is called as <c>a.name(b)</c>; <paramref name="parameters"/> begin with the receiver.</summary>
    public void Member(string name, CelType result, CelType[] parameters, Implementation implementation, bool acceptsPartial = false) =>
        Add(name, new Overload(true, result, parameters, implementation, acceptsPartial));

    public IReadOnlyList<Overload>? Find(string name) => functions.TryGetValue(name, out var overloads) ? overloads : null;

    private void Add(string name, Overload overload)
    {
        if (!functions.TryGetValue(name, out var overloads))
            functions.Add(name, overloads = []);
        overloads.Add(overload);
    }
}
