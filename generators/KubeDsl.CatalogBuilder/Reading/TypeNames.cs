namespace KubeDsl.CatalogBuilder.Reading;

/// <summary>Turns the long names of definitions into the catalogue's.</summary>
internal static class TypeNames
{
    private static readonly string[] Prefixes =
    [
        "io.k8s.api.",
        "io.k8s.apiextensions-apiserver.pkg.apis.",
        "io.k8s.apimachinery.pkg.apis.",
        "io.k8s.apimachinery.pkg.",
        "io.k8s.kube-aggregator.pkg.apis.",
    ];

    public static string Short(string definition)
    {
        foreach (var prefix in Prefixes)
            if (definition.StartsWith(prefix, StringComparison.Ordinal))
                return definition[prefix.Length..];
        throw new CatalogInputException($"The definition '{definition}' starts with none of the known prefixes. Add its prefix to TypeNames.");
    }

    /// <summary>The group and version that a type belongs to: <c>apps.v1</c> of <c>apps.v1.Deployment</c>.</summary>
    public static string Scope(string typeName) => typeName[..typeName.LastIndexOf('.')];
}
