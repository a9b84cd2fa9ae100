namespace KubeDsl.Cel.Checking;

/// <summary>What is known of the stand-ins for types, and whether a type may be used where another is wanted.</summary>
internal sealed class TypeMapping
{
    private readonly Dictionary<string, CelType> known = new(StringComparer.Ordinal);
    private readonly Stack<(string Name, CelType? Before)> changes = new();
    private int fresh;

    /// <summary>A stand-in that no other type contains.</summary>
    public CelType NewParameter() => CelType.Parameter("_var" + (fresh++).ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>True when a value of <paramref name="given"/> may be used as <paramref name="wanted"/>; what was learnt of stand-ins is kept only then.</summary>
    public bool IsAssignable(CelType given, CelType wanted) => IsAssignable([given], [wanted]);

    /// <summary>The same for all of a row.</summary>
    public bool IsAssignable(IReadOnlyList<CelType> given, IReadOnlyList<CelType> wanted)
    {
        if (given.Count != wanted.Count)
            return false;

        changes.Clear();
        for (var i = 0; i < given.Count; i++)
        {
            if (ReferenceEquals(given[i], wanted[i]) || Assign(given[i], wanted[i]))
                continue;
            Undo();
            return false;
        }
        return true;
    }

    /// <summary>The type with stand-ins replaced by what is known of them.</summary>
    /// <param name="type">The type.</param>
    /// <param name="toDyn">True to replace stand-ins of which nothing is known by dyn.</param>
    public CelType Substitute(CelType type, bool toDyn) => Substitute(type, known, toDyn);

    /// <summary>The signature with fresh stand-ins in place of the declared ones.</summary>
    public (CelType Result, IReadOnlyList<CelType> Parameters) Instantiate(Overload overload)
    {
        if (!overload.IsGeneric)
            return (overload.Result, overload.Parameters);

        var names = new Dictionary<string, CelType>(StringComparer.Ordinal);
        foreach (var parameter in overload.Parameters)
            Collect(parameter, names);
        Collect(overload.Result, names);
        return (Substitute(overload.Result, names, false), overload.Parameters.Select(type => Substitute(type, names, false)).ToArray());
    }

    /// <summary>The more general of two types of which one can be assigned to the other.</summary>
    public static CelType MostGeneral(CelType first, CelType second) => IsEqualOrLessSpecific(first, second) ? first : second;

    private void Collect(CelType type, Dictionary<string, CelType> names)
    {
        if (type.Kind == CelTypeKind.Parameter && !names.ContainsKey(type.Name))
            names.Add(type.Name, NewParameter());
        foreach (var parameter in type.Parameters)
            Collect(parameter, names);
    }

    private static CelType Substitute(CelType type, Dictionary<string, CelType> names, bool toDyn)
    {
        if (type.Kind == CelTypeKind.Parameter)
        {
            if (names.TryGetValue(type.Name, out var found))
                return Substitute(found, names, toDyn);
            return toDyn ? CelType.Dyn : type;
        }
        if (type.Parameters.Count == 0 || type.Kind == CelTypeKind.Object)
            return type;

        var changed = false;
        var parameters = new CelType[type.Parameters.Count];
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i] = Substitute(type.Parameters[i], names, toDyn);
            changed |= !ReferenceEquals(parameters[i], type.Parameters[i]);
        }
        return changed ? type.WithParameters(parameters) : type;
    }

    private bool Assign(CelType given, CelType wanted)
    {
        if (wanted.Kind == CelTypeKind.Parameter)
        {
            var (valid, hadSubstitution) = Bind(given, wanted);
            if (valid)
                return true;
            if (hadSubstitution)
                return false;
        }
        if (given.Kind == CelTypeKind.Parameter)
            return Bind(wanted, given).Valid;
        if (IsDynOrError(given) || IsDynOrError(wanted))
            return true;
        if (given.Kind == CelTypeKind.Null)
            return TakesNull(wanted);
        if (wanted.Kind == CelTypeKind.Null)
            return TakesNull(given);
        if (given.Kind != wanted.Kind)
            return false;

        switch (given.Kind)
        {
            case CelTypeKind.Object:
                return given.Name == wanted.Name;
            case CelTypeKind.Opaque:
            case CelTypeKind.List:
            case CelTypeKind.Map:
                if (given.Name != wanted.Name || given.Parameters.Count != wanted.Parameters.Count)
                    return false;
                for (var i = 0; i < given.Parameters.Count; i++)
                    if (!Assign(given.Parameters[i], wanted.Parameters[i]))
                        return false;
                return true;
            default:
                return true;
        }
    }

    private (bool Valid, bool HadSubstitution) Bind(CelType type, CelType parameter)
    {
        if (type.IsExactly(parameter))
            return (true, true);
        if (known.TryGetValue(parameter.Name, out var current))
        {
            if (type.IsExactly(current))
                return (true, true);
            if (!Assign(type, current))
                return (false, true);
            var general = MostGeneral(type, current);
            if (!Mentions(general, parameter))
                Learn(parameter.Name, general);
            return (true, true);
        }
        if (Mentions(type, parameter))
            return (false, false);
        Learn(parameter.Name, type);
        return (true, false);
    }

    private void Learn(string name, CelType type)
    {
        changes.Push((name, known.TryGetValue(name, out var before) ? before : null));
        known[name] = type;
    }

    private void Undo()
    {
        while (changes.Count > 0)
        {
            var (name, before) = changes.Pop();
            if (before is null)
                known.Remove(name);
            else
                known[name] = before;
        }
    }

    private bool Mentions(CelType type, CelType parameter)
    {
        if (type.IsExactly(parameter))
            return true;
        if (type.Kind == CelTypeKind.Parameter)
            return known.TryGetValue(type.Name, out var current) && Mentions(current, parameter);
        foreach (var inner in type.Parameters)
            if (Mentions(inner, parameter))
                return true;
        return false;
    }

    private static bool IsEqualOrLessSpecific(CelType first, CelType second)
    {
        if (first.Kind is CelTypeKind.Dyn or CelTypeKind.Parameter)
            return true;
        if (second.Kind is CelTypeKind.Dyn or CelTypeKind.Parameter || first.Kind != second.Kind)
            return false;
        if (first.Kind is not (CelTypeKind.Opaque or CelTypeKind.List or CelTypeKind.Map))
            return first.Kind == CelTypeKind.Type || first.IsExactly(second);
        if (first.Name != second.Name || first.Parameters.Count != second.Parameters.Count)
            return false;
        for (var i = 0; i < first.Parameters.Count; i++)
            if (!IsEqualOrLessSpecific(first.Parameters[i], second.Parameters[i]))
                return false;
        return true;
    }

    private static bool TakesNull(CelType type) =>
        type.Kind is CelTypeKind.Null or CelTypeKind.Opaque or CelTypeKind.Object or CelTypeKind.Duration or CelTypeKind.Timestamp;

    private static bool IsDynOrError(CelType type) => type.Kind is CelTypeKind.Dyn or CelTypeKind.Error;
}
