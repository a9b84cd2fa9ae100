using KubeDsl.Generators.Models.CustomResources;
using KubeDsl.Manifests;

namespace KubeDsl.Generators.Parsing.CustomResources;

/// <summary>A version of a custom resource that is served.</summary>
internal sealed class CrdVersion
{
    private CrdVersion(string name, MapNode schema, bool isStored, string? deprecation, CrdPlace place) =>
        (Name, Schema, IsStored, Deprecation, Place) = (name, schema, isStored, deprecation, place);

    public string Name { get; }

    public MapNode Schema { get; }

    public bool IsStored { get; }

    /// <summary>A sentence for a version that is on its way out; null for others.</summary>
    public string? Deprecation { get; }

    public CrdPlace Place { get; }

    /// <summary>Stable versions before beta and alpha ones, higher numbers before lower ones: the order in which a server prefers them.</summary>
    public static IComparer<CrdVersion> NewestFirst { get; } = Comparer<CrdVersion>.Create((left, right) =>
    {
        var byStability = ApiNamespaces.Stability(left.Name).CompareTo(ApiNamespaces.Stability(right.Name));
        return byStability != 0 ? byStability : ApiNamespaces.VersionNumber(right.Name).CompareTo(ApiNamespaces.VersionNumber(left.Name));
    });

    /// <exception cref="CrdFormatException">The version has no name or no schema.</exception>
    public static CrdVersion Read(MapNode version, string kind)
    {
        if (version.Text("name") is not { } name)
            throw new CrdFormatException(version, "name", $"A version of {kind} has no name. Name it, such as 'v1'.");
        if (version.Map("schema")["openAPIV3Schema"] is not MapNode schema)
            throw new CrdFormatException(version, "schema", $"The version '{name}' of {kind} has no 'schema.openAPIV3Schema'. Write the schema of its fields.");
        return new CrdVersion(
            name,
            schema,
            version.IsTrue("storage"),
            version.IsTrue("deprecated") ? version.Text("deprecationWarning") is { } warning ? $"Deprecated: {warning}" : "Deprecated." : null,
            CrdPlaces.Of(version.Origin));
    }
}
