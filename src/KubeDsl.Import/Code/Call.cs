using KubeDsl.Manifests;

namespace KubeDsl.Import.Code;

/// <summary>A fluent call, and what it does to the tree when the program runs.</summary>
/// <param name="method">The name of the method.</param>
/// <param name="arguments">Its arguments.</param>
/// <param name="effect">What it makes of the tree of the object it is called on.</param>
internal sealed class Call(string method, IReadOnlyList<Argument> arguments, Func<MapNode, MapNode> effect)
{
    public string Method { get; } = method;

    public IReadOnlyList<Argument> Arguments { get; } = arguments;

    public Func<MapNode, MapNode> Effect { get; } = effect;

    /// <summary>The lines of the YAML that the call stands for; 0 when they are not known.</summary>
    public (int First, int Last) Lines { get; set; }

    /// <summary>Comments on the lines above it.</summary>
    public List<string> Comments { get; } = [];

    /// <summary>For the way out, <c>Set</c>: the field, from the resource on.</summary>
    public FieldPath? Untyped { get; init; }

    /// <summary>The tree that <paramref name="calls"/> make of <paramref name="start"/>.</summary>
    public static MapNode Run(IEnumerable<Call> calls, MapNode start) => calls.Aggregate(start, (node, call) => call.Effect(node));
}
