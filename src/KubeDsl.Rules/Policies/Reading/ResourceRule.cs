using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Policies.Reading;

/// <summary>A rule about groups, versions, operations and resources; <c>*</c> stands for all of them.</summary>
internal sealed class ResourceRule(ObjectView source)
{
    private const string Any = "*";

    private readonly string[] groups = [.. source.Texts("apiGroups")];
    private readonly string[] versions = [.. source.Texts("apiVersions")];
    private readonly string[] operations = [.. source.Texts("operations")];
    private readonly string[] resources = [.. source.Texts("resources")];
    private readonly string scope = source.Text("scope") ?? Any;

    /// <summary>The names of the objects that are meant; empty for all.</summary>
    public IReadOnlyList<string> Names { get; } = [.. source.Texts("resourceNames")];

    public bool IncludesCreation => operations.Contains("CREATE") || operations.Contains(Any);

    public bool IncludesVersion(string group, string version) => Includes(groups, group) && Includes(versions, version);

    /// <summary>True when resources of this plural name are meant; null when the name is not known and only some are.</summary>
    public bool? IncludesResource(string? resource)
    {
        foreach (var known in resources)
        {
            // Subresources are not created by a manifest.
            var slash = known.IndexOf('/');
            if (slash >= 0 && known.Substring(slash + 1) != Any)
                continue;
            var name = slash < 0 ? known : known.Substring(0, slash);
            if (name == Any || name == resource)
                return true;
        }
        return resource is null ? null : false;
    }

    /// <summary>True when objects in namespaces, or those outside of them, are meant. A Namespace counts as outside.</summary>
    public bool IncludesScope(bool isNamespaced) => scope == Any || scope == (isNamespaced ? "Namespaced" : "Cluster");

    private static bool Includes(string[] list, string value) => Array.IndexOf(list, value) >= 0 || Array.IndexOf(list, Any) >= 0;
}
