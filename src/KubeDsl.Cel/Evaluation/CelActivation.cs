using KubeDsl.Manifests;

namespace KubeDsl.Cel.Evaluation;

/// <summary>
/// The values of the variables of an environment. It may be used for many programs of its environment, by one thread at
/// a time. A variable that was not set is unknown.
/// </summary>
public sealed class CelActivation
{
    private readonly CelEnvironment environment;
    private readonly CelValue?[] values;
    private readonly Func<CelValue>?[] deferred;

    internal CelActivation(CelEnvironment environment)
    {
        this.environment = environment;
        values = new CelValue?[environment.VariableCount];
        deferred = new Func<CelValue>?[values.Length];
    }

    /// <summary>Sets a variable to a value.</summary>
    /// <exception cref="ArgumentException">The environment does not declare <paramref name="name"/>.</exception>
    public CelActivation Set(string name, CelValue value)
    {
        var slot = SlotOf(name);
        values[slot] = value ?? throw new ArgumentNullException(nameof(value));
        deferred[slot] = null;
        return this;
    }

    /// <summary>Sets a variable to a node of a manifest, read as the variable's declared type.</summary>
    /// <exception cref="ArgumentException">The environment does not declare <paramref name="name"/>.</exception>
    public CelActivation Set(string name, ManifestNode node)
    {
        var slot = SlotOf(name);
        return Set(name, CelValue.From(node, environment.VariableAt(slot).Type));
    }

    /// <summary>Sets a variable to a value that is computed when it is first needed, and kept.</summary>
    /// <exception cref="ArgumentException">The environment does not declare <paramref name="name"/>.</exception>
    public CelActivation Set(string name, Func<CelValue> value)
    {
        var slot = SlotOf(name);
        values[slot] = null;
        deferred[slot] = value ?? throw new ArgumentNullException(nameof(value));
        return this;
    }

    internal CelValue this[int slot]
    {
        get
        {
            if (values[slot] is { } value)
                return value;
            value = deferred[slot]?.Invoke() ?? CelUnknown.Of(environment.VariableAt(slot).Name);
            values[slot] = value;
            return value;
        }
    }

    internal CelEnvironment Environment => environment;

    private int SlotOf(string name) => environment.SlotOf(name) is { } slot and >= 0
        ? slot
        : throw new ArgumentException($"The environment declares no variable '{name}'.", nameof(name));
}
