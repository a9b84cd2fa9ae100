using System.Globalization;

namespace KubeDsl.Manifests.Recipes;

/// <summary>What can be done to every object.</summary>
public static class ObjectRecipes
{
    /// <summary>Sets a field by its path; where the path is not known, nothing is known of the object any more.</summary>
    /// <exception cref="FormatException"><paramref name="path"/> cannot be read.</exception>
    /// <exception cref="InvalidOperationException">The path leads through a value that is no map or list.</exception>
    public static ManifestNode Set(MapNode self, ManifestNode? path, ManifestNode? value)
    {
        if (path is not StringNode text)
            return UnknownNode.Instance;
        var at = FieldPath.Parse(text.Value);
        return IsKnown(self, at)
            ? self.SetAt(at, value ?? UnknownNode.Instance, OriginsOf(at, text))
            : self.Set(at.Steps()[0].Key ?? text.Value, UnknownNode.Instance);
    }

    /// <summary>The object, changed where the condition holds; where that is not known, what both have in common.</summary>
    public static ManifestNode When(MapNode self, ManifestNode? condition, Func<MapNode, ManifestNode>? change) => condition switch
    {
        BooleanNode { Value: false } => self,
        BooleanNode => change?.Invoke(self) ?? UnknownNode.Instance,
        _ => Alternatives.Of(self, change?.Invoke(self) ?? UnknownNode.Instance),
    };

    // The steps stand in the text one after the other, with nothing but brackets and dots between them.
    private static SourceOrigin[]? OriginsOf(FieldPath path, StringNode text)
    {
        if (text.Origin is not { } origin)
            return null;
        var steps = path.Steps();
        var origins = new SourceOrigin[steps.Count];
        var position = 0;
        for (var i = 0; i < origins.Length; i++)
        {
            var step = steps[i].Key ?? steps[i].Index!.Value.ToString(CultureInfo.InvariantCulture);
            var start = text.Value.IndexOf(step, position, StringComparison.Ordinal);
            origins[i] = start < 0 ? origin : origin.Part(start, step.Length);
            position = Math.Max(position, start + step.Length);
        }
        return origins;
    }

    // Where the way leads through what is not known, it is not known either what stands there afterwards.
    private static bool IsKnown(MapNode self, FieldPath path)
    {
        ManifestNode node = self;
        var steps = path.Steps();
        for (var i = 0; i < steps.Count - 1; i++)
        {
            var next = node switch
            {
                MapNode map when steps[i].Key is { } key => map[key] ?? (map.IsOpen ? UnknownNode.Instance : NullNode.Instance),
                ListNode list when steps[i].Index is { } index => list.IsOpen ? UnknownNode.Instance : index < list.Count ? list[index] : NullNode.Instance,
                UnknownNode => node,
                _ => NullNode.Instance,
            };
            if (next is UnknownNode)
                return false;
            node = next;
        }
        return node is not (UnknownNode or ListNode { IsOpen: true });
    }
}
