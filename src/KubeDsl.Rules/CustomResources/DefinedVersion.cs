using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources.Schemas;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.CustomResources;

/// <summary>One version of a defined kind.</summary>
internal sealed class DefinedVersion
{
    private readonly Lazy<SchemaNode?> schema;

    public DefinedVersion(string name, string kind, MapNode version)
    {
        Name = name;
        var view = new ObjectView(version, FieldPath.Root);
        IsServed = !view.IsFalse("served");
        var subresources = view.ObjectOrNothing("subresources");
        HasStatus = subresources.Object("status") is not null;
        if (subresources.Object("scale") is { } scale)
            Scale = new ScalePaths(scale.Text("specReplicasPath"), scale.Text("statusReplicasPath"), scale.Text("labelSelectorPath"));
        schema = new Lazy<SchemaNode?>(() =>
            version.Find("schema", "openAPIV3Schema") is MapNode root ? SchemaNode.OfResource(root, kind) : null);
    }

    public string Name { get; }

    public bool IsServed { get; }

    /// <summary>True when the status is a resource of its own, and dropped from what is created.</summary>
    public bool HasStatus { get; }

    public ScalePaths? Scale { get; }

    public SchemaNode? Schema => schema.Value;
}
