using KubeDsl.Import.Api;
using KubeDsl.Import.Code;
using KubeDsl.Manifests;

namespace KubeDsl.Import.Objects;

/// <summary>How resources are made.</summary>
internal static class Constructors
{
    /// <summary>The constructor of a kind, with the name where there is one, and what it makes.</summary>
    /// <param name="fluent">The class.</param>
    /// <param name="className">Its name in the program.</param>
    /// <param name="node">The resource.</param>
    public static (Expression Head, MapNode Start) Of(FluentClass fluent, string className, MapNode node)
    {
        var kind = fluent.Type.Kind!;
        var blank = MapNode.Of(("apiVersion", kind.ApiVersion), ("kind", kind.Kind));
        return node.Find("metadata", "name") is StringNode name
            ? (new Invocation("new " + className, new TextLiteral(name.Value)), blank.Set("metadata", MapNode.Of("name", name.Value)))
            : (new Invocation("new " + className), blank);
    }
}
