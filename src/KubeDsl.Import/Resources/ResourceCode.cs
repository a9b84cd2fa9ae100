using KubeDsl.Import.Code;
using KubeDsl.Manifests;

namespace KubeDsl.Import.Resources;

/// <summary>The part of the program that describes one resource.</summary>
/// <param name="manifest">The resource as it was read.</param>
/// <param name="value">The expression that describes it.</param>
/// <param name="made">The tree that the program will make.</param>
internal sealed class ResourceCode(Manifest manifest, Expression value, MapNode made)
{
    public Manifest Manifest { get; } = manifest;

    public Expression Value { get; } = value;

    /// <summary>What the program will emit.</summary>
    public MapNode Made { get; } = made;

    /// <summary>Variables that only this resource uses.</summary>
    public IReadOnlyList<(Variable Variable, Chain Value)> Locals { get; init; } = [];

    /// <summary>The variable for others to refer to it by.</summary>
    public required Variable Variable { get; init; }

    /// <summary>Comments on the lines above the statement.</summary>
    public List<string> Comments { get; } = [];

    /// <summary>Comments on the lines below it.</summary>
    public List<string> CommentsBelow { get; } = [];

    /// <summary>All expressions in the order in which they are written.</summary>
    public IEnumerable<Expression> Expressions => Locals.Select(local => (Expression)local.Value).Append(Value);
}
