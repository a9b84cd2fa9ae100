using KubeDsl.Generators.Emitting;
using KubeDsl.Schema;

namespace KubeDsl.Generators.Parsing;

/// <summary>
/// Which C# namespace and name a schema type has. Of the types that share a short name one has the plain name in
/// <c>KubeDsl</c>; the others live in a namespace named after their group and version.
/// </summary>
internal sealed class ApiNamespaces
{
    private const string Plain = "KubeDsl";

    /// <summary>Where two groups have a stable type of one name, the group that stands first has the plain name.</summary>
    private static readonly string[] GroupOrder = ["core", "meta", "apps", "batch", "networking", "rbac", "policy", "autoscaling", "storage"];

    /// <summary>Group names whose own name would clash with a kind or with another namespace of KubeDsl.</summary>
    private static readonly Dictionary<string, string> GroupNames = new(StringComparer.Ordinal)
    {
        ["resource"] = "DynamicResources",
        ["node"] = "NodeRuntime",
        ["scheduling"] = "PodScheduling",
        ["events"] = "Events",
        ["apiserverinternal"] = "ApiServerInternal",
        ["admissionregistration"] = "AdmissionRegistration",
        ["apiextensions"] = "ApiExtensions",
        ["apiregistration"] = "ApiRegistration",
        ["storagemigration"] = "StorageMigration",
        ["flowcontrol"] = "FlowControl",
    };

    /// <summary>Names that the fluent API needs for itself, or that every C# file has in scope with another meaning.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "Resource", "KubeObject", "Quantity", "IntOrString", "Duration", "CronSchedule", "Cron", "Timestamp",
    };

    private readonly Dictionary<string, (string Namespace, string Name)> names = new(StringComparer.Ordinal);

    public ApiNamespaces(Catalog catalog)
    {
        var kinds = new HashSet<string>(catalog.Kinds.Where(kind => kind.Type is not null).Select(kind => kind.Type!.Name), StringComparer.Ordinal);
        var byShortName = catalog.TypeNames.GroupBy(ShortName, StringComparer.Ordinal);
        foreach (var contenders in byShortName)
        {
            var ordered = contenders
                .OrderBy(name => kinds.Contains(name) ? 0 : 1)
                .ThenBy(name => Stability(VersionOf(name)))
                .ThenBy(name => GroupRank(GroupOf(name)))
                .ThenByDescending(name => VersionNumber(VersionOf(name)))
                .ThenBy(name => name, StringComparer.Ordinal)
                .ToList();
            for (var i = 0; i < ordered.Count; i++)
                names[ordered[i]] = i == 0 && !Reserved.Contains(contenders.Key)
                    ? (Plain, contenders.Key)
                    : ($"{Plain}.{GroupName(GroupOf(ordered[i]))}.{Names.Pascal(VersionOf(ordered[i]))}", contenders.Key);
        }
    }

    public string NamespaceOf(string typeName) => names[typeName].Namespace;

    public string NameOf(string typeName) => names[typeName].Name;

    public string FullNameOf(string typeName) => $"global::{names[typeName].Namespace}.{names[typeName].Name}";

    /// <summary><c>apps.v1.Deployment</c> is of group <c>apps</c>.</summary>
    public static string GroupOf(string typeName) => typeName.Substring(0, typeName.IndexOf('.'));

    /// <summary><c>apps.v1.Deployment</c> is of version <c>v1</c>.</summary>
    public static string VersionOf(string typeName)
    {
        var parts = typeName.Split('.');
        return parts[parts.Length - 2];
    }

    public static string ShortName(string typeName) => typeName.Substring(typeName.LastIndexOf('.') + 1);

    private static string GroupName(string group) => GroupNames.TryGetValue(group, out var name) ? name : Names.Pascal(group);

    private static int GroupRank(string group)
    {
        var rank = Array.IndexOf(GroupOrder, group);
        return rank < 0 ? GroupOrder.Length : rank;
    }

    internal static int Stability(string version) =>
        version.Contains("alpha") ? 2 : version.Contains("beta") ? 1 : 0;

    internal static int VersionNumber(string version)
    {
        var number = 0;
        foreach (var character in version)
            if (char.IsDigit(character))
                number = (number * 100) + (character - '0');
            else if (number > 0)
                number *= 10;
        return number;
    }
}
