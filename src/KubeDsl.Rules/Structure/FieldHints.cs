using KubeDsl.Rules.Shapes;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Structure;

/// <summary>What to do about a value or a field that is in the wrong place.</summary>
internal static class FieldHints
{
    // More names than this are no help in a message.
    private const int FewFields = 6;

    // How far below the object a field is looked for.
    private const int Reach = 4;

    /// <summary>How an object of a shape is written.</summary>
    public static string HowToWrite(Shape? shape)
    {
        var names = shape?.FieldNames.ToArray() ?? [];
        return names.Length is > 0 and <= FewFields
            ? $"Write an object with {string.Join(", ", names.Select(name => $"'{name}'"))}."
            : "Write an object there.";
    }

    /// <summary>What to do about a field that the shape does not have: where it belongs, when it is found once below.</summary>
    public static string Remedy(Shape shape, string field) =>
        PathTo(shape, field) is { } path ? $"It belongs below '{path}'." : "Remove it, or move it to where it belongs.";

    private static string? PathTo(Shape shape, string field)
    {
        var level = new List<(Shape Shape, string Path)> { (shape, "") };
        for (var depth = 0; depth < Reach && level.Count > 0; depth++)
        {
            var next = new List<(Shape Shape, string Path)>();
            foreach (var (outer, path) in level)
                foreach (var name in outer.FieldNames)
                    if (outer.Find(name) is { Type: { Kind: FieldTypeKind.Object, Shape: { } inner } } && inner != outer)
                        next.Add((inner, path.Length == 0 ? name : path + "." + name));
            var found = next.Where(place => place.Shape.Find(field) is not null).Select(place => place.Path).ToArray();
            if (found.Length > 0)
                return found.Length == 1 ? found[0] : null;
            level = next;
        }
        return null;
    }
}
