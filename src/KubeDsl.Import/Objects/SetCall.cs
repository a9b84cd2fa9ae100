using KubeDsl.Import.Code;
using KubeDsl.Manifests;

namespace KubeDsl.Import.Objects;

/// <summary>The way out: <c>.Set("path", value)</c>, for what no typed method takes.</summary>
internal static class SetCall
{
    /// <summary>Sets the field at <paramref name="path"/>, counted from the object on.</summary>
    /// <exception cref="InexpressibleException">A key on the way is one that a path cannot hold, or the class has another <c>Set</c>.</exception>
    public static Call Of(ObjectCode code, FieldPath path, ManifestNode value)
    {
        // A method of the class comes before the one of every object.
        if (code.Class.HasOwnSet)
            throw new InexpressibleException();
        if (!IsReadBack(path))
        {
            // The whole map around the strange key, which may be set already in parts.
            var parent = path.Parent!;
            return parent.Depth > 0 && code.Target.Find(parent) is { } around ? Of(code, parent, around) : throw new InexpressibleException();
        }

        var place = path.Steps().Aggregate(code.Place, Next);
        return new Call("Set", [new TextLiteral(path.ToString()), RawNodes.Of(value)], node => (MapNode)node.SetAt(path, value)) { Untyped = place };
    }

    /// <summary>The path of the field of a map, given the dotted path of the map.</summary>
    public static FieldPath PathOf(string at, string key) =>
        (at.Length == 0 ? [] : at.Split('.')).Aggregate(FieldPath.Root, (path, step) => path.Child(step)).Child(key);

    private static FieldPath Next(FieldPath path, FieldPath step) => step.Key is { } key ? path.Child(key) : path.Child(step.Index!.Value);

    public static bool IsReadBack(FieldPath path)
    {
        try
        {
            return FieldPath.Parse(path.ToString()).Equals(path);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
