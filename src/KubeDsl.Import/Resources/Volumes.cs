using KubeDsl.Import.Code;
using KubeDsl.Manifests;

namespace KubeDsl.Import.Resources;

/// <summary>The volumes of a pod that are mounted: each has a variable, for its mounts to refer to.</summary>
internal sealed class Volumes
{
    private readonly Dictionary<string, Variable> variables = new(StringComparer.Ordinal);
    private readonly Dictionary<Variable, Chain> declarations = [];

    private Volumes()
    {
    }

    public static Volumes None { get; } = new();

    /// <summary>The variables and what they hold, in the order of the volumes.</summary>
    public IEnumerable<(Variable Variable, Chain Value)> Declarations => variables.Values.Where(declarations.ContainsKey).Select(variable => (variable, declarations[variable]));

    public static Volumes Of(MapNode? podSpec, string owner)
    {
        if (podSpec?["volumes"] is not ListNode volumes)
            return None;

        var mounted = Items(podSpec, "containers").Concat(Items(podSpec, "initContainers"))
            .SelectMany(container => Items(container, "volumeMounts"))
            .Select(mount => (mount["name"] as StringNode)?.Value)
            .ToHashSet(StringComparer.Ordinal);
        var result = new Volumes();
        foreach (var group in volumes.GroupBy(volume => (volume.Find("name") as StringNode)?.Value))
            if (group.Key is { } name && mounted.Contains(name) && group.Count() == 1)
                result.variables.Add(name, VariableOf.Volume(name, owner));
        return result;
    }

    /// <summary>The variable of a volume; null when it has none.</summary>
    public Variable? Find(string name) => variables.GetValueOrDefault(name);

    /// <summary>Says what a variable holds.</summary>
    public void Declare(Variable variable, Chain value) => declarations[variable] = value;

    private static IEnumerable<MapNode> Items(MapNode map, string field) => map[field] is ListNode list ? list.OfType<MapNode>() : [];
}
