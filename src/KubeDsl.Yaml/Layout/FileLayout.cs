namespace KubeDsl.Yaml.Layout;

/// <summary>How manifests are spread over files.</summary>
public enum FileLayout
{
    /// <summary>A file for each set: <c>shop.yaml</c>.</summary>
    Set,

    /// <summary>A folder for each set and in it a file for each resource: <c>shop/deployment-web.yaml</c>.</summary>
    Resource,
}
