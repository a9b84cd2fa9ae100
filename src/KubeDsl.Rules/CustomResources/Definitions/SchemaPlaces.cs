using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources.Schemas;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.CustomResources.Definitions;

/// <summary>Walks the schemas of a definition. The parts of <c>anyOf</c> and its like are not visited: they shape nothing.</summary>
internal static class SchemaPlaces
{
    private const int DepthLimit = 100;
    private const int MaxPlaces = 200_000;

    /// <summary>The schemas of all versions, at their roots.</summary>
    /// <param name="spec">The <c>spec</c> of the definition.</param>
    public static IEnumerable<SchemaPlace> RootsOf(ObjectView spec)
    {
        var kind = spec.ObjectOrNothing("names").Text("kind") ?? "";
        foreach (var version in spec.Objects("versions"))
            if (version.ObjectOrNothing("schema").Object("openAPIV3Schema") is { } schema)
                yield return new SchemaPlace(SchemaNode.OfResource(schema.Map, kind), schema.Path, 1, HasOldValue: true);
    }

    /// <summary>The part and all parts below it.</summary>
    public static IEnumerable<SchemaPlace> Below(SchemaPlace root)
    {
        var waiting = new Stack<SchemaPlace>();
        waiting.Push(root);
        for (var visited = 0; waiting.Count > 0 && visited < MaxPlaces; visited++)
        {
            var place = waiting.Pop();
            yield return place;
            if (place.Path.Depth < DepthLimit)
                foreach (var child in ChildrenOf(place))
                    waiting.Push(child);
        }
    }

    private static IEnumerable<SchemaPlace> ChildrenOf(SchemaPlace place)
    {
        var schema = place.Schema;
        foreach (var property in schema.Properties)
            yield return new SchemaPlace(property.Value.Node, place.Path.Child("properties").Child(property.Key), place.Count, place.HasOldValue, StepTo(property.Value.Node, MetadataStep.To(place, property.Key)));
        if (schema.AdditionalProperties is { } values)
            yield return new SchemaPlace(values, place.Path.Child("additionalProperties"), Times(place.Count, schema.Bounds?.MaxProperties), place.HasOldValue, StepTo(values, MetadataStep.To(place, "x", isOfAnyKey: true)));
        if (schema.Items is { } items)
            yield return new SchemaPlace(items, place.Path.Child("items"), Times(place.Count, schema.Bounds?.MaxItems), place.HasOldValue && schema.ListType == "map", StepTo(items, MetadataStep.To(place, null)));
    }

    // A resource inside the metadata of another starts anew.
    private static MetadataStep? StepTo(SchemaNode schema, MetadataStep? step) => schema.IsEmbeddedResource ? null : step;

    private static double? Times(double? count, long? most) => count is { } known && most is { } bound ? known * bound : null;
}
