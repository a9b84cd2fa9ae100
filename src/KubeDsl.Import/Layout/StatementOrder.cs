using KubeDsl.Import.Code;
using KubeDsl.Import.Resources;

namespace KubeDsl.Import.Layout;

/// <summary>
/// Resources are given in the order of the input. One that others refer to has a variable, which stands before its first use.
/// </summary>
internal sealed class StatementOrder
{
    private readonly Dictionary<Variable, ResourceCode> owners;
    private readonly HashSet<ResourceCode> declared = [];
    private readonly HashSet<Variable> used;

    public StatementOrder(IReadOnlyList<ResourceCode> resources)
    {
        owners = resources.ToDictionary(resource => resource.Variable);
        used = [.. resources.SelectMany(resource => resource.Expressions).SelectMany(Expressions.VariablesOf)];
    }

    /// <summary>True when others refer to the resource.</summary>
    public bool IsReferredTo(ResourceCode resource) => used.Contains(resource.Variable);

    /// <summary>What must have been declared before the statement of a resource, and is not yet.</summary>
    public IReadOnlyList<ResourceCode> DeclareBefore(ResourceCode resource)
    {
        var order = new List<ResourceCode>();
        foreach (var variable in resource.Expressions.SelectMany(Expressions.VariablesOf))
            if (owners.TryGetValue(variable, out var owner))
                Declare(owner, order);
        return order;
    }

    /// <summary>The resource itself and what it refers to, as far as they are not declared yet.</summary>
    public IReadOnlyList<ResourceCode> Declare(ResourceCode resource)
    {
        var order = new List<ResourceCode>();
        Declare(resource, order);
        return order;
    }

    private void Declare(ResourceCode resource, List<ResourceCode> order)
    {
        if (!declared.Add(resource))
            return;
        order.AddRange(DeclareBefore(resource));
        order.Add(resource);
    }
}
