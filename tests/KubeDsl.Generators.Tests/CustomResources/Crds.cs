namespace KubeDsl.Tests.CustomResources;

/// <summary>Small definitions for tests.</summary>
internal static class Crds
{
    /// <summary>A definition of one version whose spec has the given properties, each line of them without indentation.</summary>
    public static string Of(string properties, string kind = "Widget", string group = "shop.example.com", string scope = "Namespaced") => $"""
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          name: {kind.ToLowerInvariant()}s.{group}
        spec:
          group: {group}
          scope: {scope}
          names: {"{"}kind: {kind}, plural: {kind.ToLowerInvariant()}s, singular: {kind.ToLowerInvariant()}{"}"}
          versions:
          - name: v1
            served: true
            storage: true
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  spec:
                    type: object
                    properties:
        {Indent(properties, 14)}
        """.Replace("\r\n", "\n", StringComparison.Ordinal);

    public static CrdText File(string properties, string kind = "Widget", string group = "shop.example.com", string path = "/crds/widgets.yaml", string space = "") =>
        new(path, Of(properties, kind, group)) { Namespace = space };

    private static string Indent(string text, int width) =>
        string.Join('\n', text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Select(line => new string(' ', width) + line));
}
