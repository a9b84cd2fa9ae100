using KubeDsl.Manifests;

namespace KubeDsl.Rules.CustomResources;

/// <summary>A CustomResourceDefinition of which only the kind is known yet: the rest is read when the first of its resources is checked.</summary>
public sealed class DeferredDefinition
{
    private readonly Func<Manifest?> read;

    /// <summary>A definition to read later.</summary>
    /// <param name="group">The group of its resources.</param>
    /// <param name="kind">Their kind.</param>
    /// <param name="read">Gives the definition, or null when it cannot be read after all; called once at most, by any thread.</param>
    public DeferredDefinition(string group, string kind, Func<Manifest?> read)
    {
        Group = group;
        Kind = kind;
        this.read = read;
    }

    /// <summary>The group of its resources.</summary>
    public string Group { get; }

    /// <summary>The kind of its resources.</summary>
    public string Kind { get; }

    /// <summary>A definition that is read already; null for a manifest that is none.</summary>
    public static DeferredDefinition? Of(Manifest manifest) =>
        Definition.TryRead(manifest ?? throw new ArgumentNullException(nameof(manifest))) is { } definition
            ? new DeferredDefinition(definition.Group, definition.Kind, () => manifest)
            : null;

    internal Definition? Read() => read() is { } manifest ? Definition.TryRead(manifest) : null;
}
