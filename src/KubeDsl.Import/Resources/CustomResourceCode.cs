using KubeDsl.Import.Code;
using KubeDsl.Import.Objects;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;

namespace KubeDsl.Import.Resources;

/// <summary>Describes a resource of a kind that has no class.</summary>
internal static class CustomResourceCode
{
    /// <summary>Maps down to this depth are set field by field, deeper ones in one piece.</summary>
    private const int Depth = 2;

    public static ResourceCode Of(Manifest manifest, Variable variable)
    {
        var (value, made) = Describe(manifest.Root);
        return new ResourceCode(manifest, value, Completion.Of(made)) { Variable = variable };
    }

    /// <summary>The expression, and what it makes.</summary>
    public static (Expression Value, MapNode Made) Describe(MapNode node)
    {
        var name = (node.Find("metadata", "name") as StringNode)?.Value;
        var start = MapNode.Of(("apiVersion", node["apiVersion"]!), ("kind", node["kind"]!));
        start = name is null ? start : start.Set("metadata", MapNode.Of("name", name));
        var calls = new List<Call>();
        Cover(calls, ObjectImporter.Without(node, start), FieldPath.Root);

        var made = Call.Run(calls, start);
        if (calls.Any(call => call.Arguments.Count == 0) || !made.Equals(node))
            return (new Invocation("KubeObject.FromNode<CustomResource>", RawNodes.Of(node)), node);

        IEnumerable<Expression> arguments = [RawNodes.Of(node["apiVersion"]!), RawNodes.Of(node["kind"]!)];
        var head = new Invocation("new CustomResource", name is null ? arguments : arguments.Append(new TextLiteral(name)));
        return (new Chain(head, calls), made);
    }

    private static void Cover(List<Call> calls, MapNode map, FieldPath at)
    {
        foreach (var entry in map)
        {
            var path = at.Child(entry.Key);
            if (entry.Value is MapNode { Count: > 0 } inner && path.Depth <= Depth && !IsOfMetadata(path))
            {
                Cover(calls, inner, path);
                continue;
            }

            var line = entry.KeyOrigin?.Line ?? 0;
            var call = Metadata(path, entry) ?? Set(path, entry.Value);
            call.Lines = (line, Math.Max(line, entry.Value.Origin?.EndLine ?? line));
            calls.Add(call);
        }
    }

    private static bool IsOfMetadata(FieldPath path) => path is { Depth: 2, Parent: { Key: "metadata" }, Key: not ("labels" or "annotations") };

    private static Call? Metadata(FieldPath path, MapEntry entry)
    {
        if (path.Parent is not { } parent || parent.Steps() is not [{ Key: "metadata" }, ..] || entry.Value is not StringNode text)
            return null;
        if (path.Depth == 2 && entry.Key == "namespace")
            return new Call("Namespace", [new TextLiteral(text.Value)], node => node.Put(["metadata"], "namespace", text));
        var method = path.Depth == 3 ? parent.Key switch { "labels" => "WithLabel", "annotations" => "WithAnnotation", _ => null } : null;
        return method is null
            ? null
            : new Call(method, [new TextLiteral(entry.Key), new TextLiteral(text.Value)], node => node.Put(["metadata", parent.Key!], entry.Key, text));
    }

    private static Call Set(FieldPath path, ManifestNode value)
    {
        if (!SetCall.IsReadBack(path))
            return new Call("", [], node => node);
        return new Call("Set", [new TextLiteral(path.ToString()), RawNodes.Of(value)], node => (MapNode)node.SetAt(path, value));
    }
}
