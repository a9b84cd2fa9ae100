namespace KubeDsl.Generators.Models.CustomResources;

/// <summary>The classes of one version of a custom resource.</summary>
/// <param name="Namespace">The C# namespace of all of them.</param>
/// <param name="Name">The name of the kind's own class, with which the names of the others begin.</param>
/// <param name="ApiVersion">The value of <c>apiVersion</c>.</param>
/// <param name="Place">Where the version stands in the file.</param>
/// <param name="Types">The kind's class, and the classes of its parts.</param>
/// <param name="Enums">The closed sets of its fields.</param>
public sealed record CrdKind(
    string Namespace,
    string Name,
    string ApiVersion,
    CrdPlace Place,
    EquatableArray<FluentType> Types,
    EquatableArray<FluentEnum> Enums)
{
    /// <summary>The name of the kind's class with its namespace.</summary>
    public string FullName => $"{Namespace}.{Name}";
}
