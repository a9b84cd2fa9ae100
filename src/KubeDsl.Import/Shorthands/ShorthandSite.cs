using KubeDsl.Generators.Models;
using KubeDsl.Import.Code;
using KubeDsl.Import.Objects;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;

namespace KubeDsl.Import.Shorthands;

/// <summary>Where a verb may stand in for the methods of a field.</summary>
/// <param name="Scope">What the import goes by.</param>
/// <param name="Objects">Describes what the lambda of the verb does.</param>
/// <param name="Code">The object that the verb would be called on.</param>
/// <param name="Field">The field.</param>
/// <param name="Place">Where the item is in its resource; null for a whole field.</param>
internal sealed record ShorthandSite(ImportScope Scope, ObjectImporter Objects, ObjectCode Code, FluentField Field, FieldPath? Place = null)
{
    private static readonly FluentValue QuantityValue = new(FluentValueKind.Scalar, "global::KubeDsl.Quantity");
    private static readonly FluentValue IntOrStringValue = new(FluentValueKind.Scalar, "global::KubeDsl.IntOrString");

    /// <summary>The effect of a verb of everything that runs pods.</summary>
    public Func<MapNode, MapNode> OnPod(Func<MapNode, MapNode> recipe)
    {
        var path = Code.Class.Type.PodSpecPath is { Length: > 0 } text ? text.Split('.') : [];
        return node => node.Change(path, recipe);
    }

    /// <summary>What a verb's lambda does after the verb has made <paramref name="start"/>.</summary>
    public ObjectCode Item(MapNode item, MapNode start) => Objects.Import(Scope.Api.ClassOf(Field.Value), item, start, Place ?? Code.Place);

    /// <summary>The member of the enum that a field of a schema type takes; null when there is none.</summary>
    public Expression? EnumMember(string schemaName, string field, string text) =>
        Scope.Api.ClassOf(schemaName).Find(field) is { } found ? ScalarCode.Of(found.Value, new StringNode(text), Scope.Api) : null;

    /// <summary>A quantity; null when the node is none.</summary>
    public Expression? Quantity(ManifestNode node) => ScalarCode.Of(QuantityValue, node, Scope.Api);

    /// <summary>A number or a text: a port, or how many of something; null when the node is neither.</summary>
    public Expression? NumberOrText(ManifestNode? node) => node is null ? null : ScalarCode.Of(IntOrStringValue, node, Scope.Api);
}
