namespace KubeDsl.Manifests.Recipes;

/// <summary>What can be done to every object.</summary>
public static class ObjectRecipes
{
    /// <summary>Sets a field by its path; where the path is not known, nothing is known of the object any more.</summary>
    /// <exception cref="FormatException"><paramref name="path"/> cannot be read.</exception>
    /// <exception cref="InvalidOperationException">The path leads through a value that is no map or list.</exception>
    public static ManifestNode Set(MapNode self, ManifestNode? path, ManifestNode? value) => path is StringNode text
        ? self.SetAt(FieldPath.Parse(text.Value), value ?? UnknownNode.Instance)
        : UnknownNode.Instance;

    /// <summary>The object, changed where the condition holds; where that is not known, what both have in common.</summary>
    public static ManifestNode When(MapNode self, ManifestNode? condition, Func<MapNode, ManifestNode>? change) => condition switch
    {
        BooleanNode { Value: false } => self,
        BooleanNode => change?.Invoke(self) ?? UnknownNode.Instance,
        _ => Alternatives.Of(self, change?.Invoke(self) ?? UnknownNode.Instance),
    };
}
