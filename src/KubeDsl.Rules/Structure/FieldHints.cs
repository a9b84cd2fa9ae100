using KubeDsl.Manifests;
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

    // What people leave out of the ends of names.
    private static readonly string[] Endings = ["Name", "Names", "Seconds", "Ref", "Template"];

    /// <summary>How an object of a shape is written.</summary>
    public static string HowToWrite(Shape? shape)
    {
        var names = shape?.FieldNames.ToArray() ?? [];
        return names.Length is > 0 and <= FewFields
            ? $"Write an object with {string.Join(", ", names.Select(name => $"'{name}'"))}."
            : "Write an object there.";
    }

    /// <summary>How a value that stands alone is written as a list.</summary>
    public static string AsList(ManifestNode node) => node is StringNode text && text.Value.Length is > 0 and <= 60 && text.Value.All(IsOfAWord)
        ? $"Write [{text.Value}]."
        : "Put '- ' before each entry.";

    /// <summary>The field whose name <paramref name="field"/> begins: <c>storageClassName</c> of <c>storageClass</c>.</summary>
    public static string? Completed(Shape shape, string field) =>
        Endings.Select(ending => field + ending).FirstOrDefault(name => shape.Find(name) is not null);

    /// <summary>What to do about a field that the shape does not have: where it belongs, when that is one place.</summary>
    /// <param name="shape">The shape that does not have it.</param>
    /// <param name="field">The field.</param>
    /// <param name="path">Where the object of the shape is.</param>
    /// <param name="root">The shape of the whole manifest, if it is known.</param>
    public static string Remedy(Shape shape, string field, FieldPath path, Shape? root)
    {
        if (PathTo(shape, field) is { } below)
            return $"It belongs below '{below}'.";
        if (Split(shape, field) is { } split)
            return $"Write it as '{split}'.";
        return Above(field, path, root) ?? "Remove it, or move it to where it belongs.";
    }

    // The object above that has the field, or has one that does: a pod's volumes stand beside its containers, not in one.
    private static string? Above(string field, FieldPath path, Shape? root)
    {
        var shapes = new List<(Shape Shape, FieldPath Path)>();
        var at = FieldPath.Root;
        for (var outer = root; outer is not null;)
        {
            shapes.Add((outer, at));
            var next = at.Depth < path.Depth ? Next(outer, at, path) : (null, at);
            (outer, at) = (next.Shape, next.Path);
        }
        for (var i = shapes.Count - 2; i >= 0; i--)
        {
            var (shape, place) = shapes[i];
            if (shape.Find(field) is not null)
                return place.Depth == 0 ? "It belongs at the top of the manifest." : $"It belongs below '{place}'.";
            if (PathTo(shape, field, reach: 1) is { } below)
                return $"It belongs below '{(place.Depth == 0 ? below : $"{place}.{below}")}'.";
        }
        return null;
    }

    private static (Shape? Shape, FieldPath Path) Next(Shape shape, FieldPath at, FieldPath path)
    {
        var steps = path.Steps().Skip(at.Depth).ToArray();
        if (steps[0].Key is not { } key || shape.Find(key) is not { } field)
            return (null, at);
        return field.Type.Shape is { } inner
            ? (inner, at.Child(key))
            : (field.Type.Element?.Shape, steps.Length < 2 ? at.Child(key) : steps[1].Index is { } index ? at.Child(key).Child(index) : at.Child(key).Child(steps[1].Key!));
    }

    // 'serviceName' of a backend has become 'service.name'.
    private static string? Split(Shape shape, string field)
    {
        for (var i = 1; i < field.Length; i++)
            if (char.IsUpper(field[i]) && shape.Find(field.Substring(0, i)) is { Type.Shape: { } inner })
            {
                var rest = char.ToLowerInvariant(field[i]) + field.Substring(i + 1);
                if (inner.Find(rest) is not null)
                    return $"{field.Substring(0, i)}.{rest}";
            }
        return null;
    }

    // Of lists only those that must be there are gone into: what is missing is most likely in one of them.
    private static string? PathTo(Shape shape, string field, int reach = Reach)
    {
        var level = new List<(Shape Shape, string Path)> { (shape, "") };
        for (var depth = 0; depth < reach && level.Count > 0; depth++)
        {
            var next = new List<(Shape Shape, string Path)>();
            foreach (var (outer, path) in level)
                foreach (var name in outer.FieldNames)
                    if (outer.Find(name) is { } inner && InnerOf(inner) is { } found && found != outer)
                        next.Add((found, $"{path}{(path.Length == 0 ? "" : ".")}{name}{(inner.Type.Shape is null ? "[]" : "")}"));
            var places = next.Where(place => place.Shape.Find(field) is not null).Select(place => place.Path).ToArray();
            if (places.Length > 0)
                return places.Length == 1 ? places[0] : null;
            level = next;
        }
        return null;
    }

    private static Shape? InnerOf(ShapeField field) =>
        field.Type.Shape ?? (field is { IsRequired: true, Type.Kind: FieldTypeKind.List } ? field.Type.Element!.Shape : null);

    private static bool IsOfAWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/';
}
