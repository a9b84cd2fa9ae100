using KubeDsl.Manifests;

namespace KubeDsl.Rules.CustomResources.Schemas;

/// <summary>A part of a schema that is read when it is first needed. Two threads may read it twice, with the same outcome.</summary>
internal sealed class SchemaPart(MapNode source, SchemaNode parent, string step, bool isBranch)
{
    private SchemaNode? node;

    public MapNode Source => source;

    public SchemaNode Node => node ??= new SchemaNode(source, parent, step, isBranch);
}
