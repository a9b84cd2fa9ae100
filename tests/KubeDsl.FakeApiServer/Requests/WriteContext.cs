using KubeDsl.Fakes.Resources;
using KubeDsl.Fakes.Storage;

namespace KubeDsl.Fakes.Requests;

/// <summary>A write to one object: what it is about, who writes, and whether it counts.</summary>
internal sealed record WriteContext(ResourceDefinition Resource, string? Namespace, string Name, string Manager, bool IsDryRun, string? Subresource)
{
    public ObjectKey Key => new(Resource.Group, Resource.Plural, Namespace ?? "", Name);
}
