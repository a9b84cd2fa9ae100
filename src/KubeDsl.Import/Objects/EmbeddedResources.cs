using KubeDsl.Import.Code;
using KubeDsl.Import.Resources;
using KubeDsl.Manifests;

namespace KubeDsl.Import.Objects;

/// <summary>Resources inside a resource, where a definition takes one of any kind.</summary>
internal sealed class EmbeddedResources(ImportScope scope, ObjectImporter objects)
{
    /// <summary>The expression that makes exactly <paramref name="value"/>; null when that says no kind.</summary>
    public Expression? Of(ManifestNode value, FieldPath place)
    {
        if (value is not MapNode node || node["apiVersion"] is not StringNode { Value.Length: > 0 } version || node["kind"] is not StringNode { Value.Length: > 0 } kind)
            return null;
        if (scope.Api.FindKind(version.Value, kind.Value) is not { } fluent)
            return CustomResourceCode.Describe(node).Value;

        var (head, start) = Constructors.Of(fluent, scope.Api.NameOf(fluent), node);
        var described = objects.Import(fluent, node, start, place);
        return described.Made.Equals(node) ? new Chain(head, described.Calls) : null;
    }
}
