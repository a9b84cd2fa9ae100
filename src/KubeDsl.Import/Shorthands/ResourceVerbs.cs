using KubeDsl.Import.Code;
using KubeDsl.Import.Objects;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;

namespace KubeDsl.Import.Shorthands;

/// <summary>Requests and limits.</summary>
internal static class ResourceVerbs
{
    private const string Cpu = "cpu";
    private const string Memory = "memory";
    private const string Storage = "ephemeral-storage";

    public static IReadOnlyList<Call> Resources(ShorthandSite site, ManifestNode value)
    {
        if (value is not MapNode resources || resources.Count == 0 || !resources.HasOnly("requests", "limits"))
            return [];
        if (resources["requests"] is MapNode { Count: 2 } both && both.Equals(resources["limits"]) && both.ContainsKey(Cpu) && both.ContainsKey(Memory)
            && Amount(site, both[Cpu]) is { } cpu && Amount(site, both[Memory]) is { } memory)
            return [Verb.Of("Guaranteed", container => ContainerPartRecipes.Guaranteed(container, both[Cpu], both[Memory]), Verb.Named(Cpu, cpu), Verb.Named(Memory, memory))];

        var calls = new List<Call>();
        foreach (var entry in resources)
            if (entry.Value is MapNode { Count: > 0 } amounts && amounts.HasOnly(Cpu, Memory, Storage) && Amounts(site, entry, amounts) is { } call)
                calls.Add(call);
            else
                return [];
        return calls;
    }

    private static Call? Amounts(ShorthandSite site, MapEntry entry, MapNode amounts)
    {
        var (cpu, memory, storage) = (Amount(site, amounts[Cpu]), Amount(site, amounts[Memory]), Amount(site, amounts[Storage]));
        if ((cpu is null) != (amounts[Cpu] is null) || (memory is null) != (amounts[Memory] is null) || (storage is null) != (amounts[Storage] is null))
            return null;

        var call = Verb.Of(
            entry.Key == "limits" ? "Limits" : "Requests",
            container => entry.Key == "limits"
                ? ContainerPartRecipes.Limits(container, amounts[Cpu], amounts[Memory], amounts[Storage])
                : ContainerPartRecipes.Requests(container, amounts[Cpu], amounts[Memory], amounts[Storage]),
            Verb.Named(Cpu, cpu), Verb.Named(Memory, memory), Verb.Named("ephemeralStorage", storage));
        if (entry.KeyOrigin is { } origin)
            call.Lines = (origin.Line, Math.Max(origin.Line, amounts.Origin?.EndLine ?? 0));
        return call;
    }

    private static Expression? Amount(ShorthandSite site, ManifestNode? node) => node is null ? null : site.Quantity(node);
}
