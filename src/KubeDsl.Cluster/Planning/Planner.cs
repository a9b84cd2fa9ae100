using KubeDsl.Cluster.Api;
using KubeDsl.Manifests;
using KubeDsl.Rules;
using KubeDsl.Schema;

namespace KubeDsl.Cluster.Planning;

/// <summary>Makes a plan of manifests: finds the path of each, fills in namespaces, and says what cannot be sent.</summary>
internal sealed class Planner(IResourceDiscovery discovery, string defaultNamespace)
{
    private readonly List<PlanProblem> problems = [];
    private readonly Dictionary<ResourceIdentity, Manifest> seen = [];
    private bool refreshed;

    /// <summary>Plans everything that can be sent.</summary>
    /// <exception cref="ArgumentException">The manifests have errors: the server would refuse them.</exception>
    public async Task<ObjectPlan> PlanAsync(CheckedManifests manifests, CancellationToken cancellation)
    {
        if (manifests.HasErrors)
            throw new ArgumentException("Manifests with errors cannot be sent.", nameof(manifests));

        var all = manifests.Manifests.Manifests;
        var promised = new PromisedResources(all);
        var objects = new List<PlannedObject>(all.Count);
        foreach (var manifest in all)
            if (await PlanOneAsync(manifest, promised, cancellation) is { } planned)
                objects.Add(planned);
        return new ObjectPlan(objects, problems, defaultNamespace);
    }

    private async Task<PlannedObject?> PlanOneAsync(Manifest manifest, PromisedResources promised, CancellationToken cancellation)
    {
        if (manifest.Name.Length == 0)
            return Refuse(manifest, "metadata.name", manifest.Root.Find("metadata", "generateName") is StringNode
                ? "Server-side apply needs a fixed name, and 'generateName' gives none. Write 'metadata.name'."
                : "The object has no name. Write 'metadata.name'.");

        var promise = promised.Find(manifest.ApiVersion, manifest.Kind);
        var known = await FindAsync(manifest, isPromised: promise is not null, cancellation);
        if ((known ?? promise) is not { } resource)
            return Refuse(manifest, "kind", await UnknownKindAsync(manifest, cancellation));
        if (!resource.IsNamespaced && manifest.Namespace.Length > 0)
            return Refuse(manifest, "metadata.namespace", $"A {manifest.Kind} belongs to the whole cluster and has no namespace. Remove 'metadata.namespace'.");

        var @namespace = !resource.IsNamespaced ? null : manifest.Namespace.Length > 0 ? manifest.Namespace : defaultNamespace;
        var planned = new PlannedObject(manifest, resource, @namespace) { IsPromised = known is null };
        if (seen.TryAdd(planned.Identity, manifest))
            return planned;
        var first = seen[planned.Identity].Origin is { } place ? $", first at {place}" : "";
        return Refuse(manifest, null, $"{planned} is there twice{first}. Keep one of them.");
    }

    // A kind that the definitions in the plan bring about need not be known yet, so discovery is not asked a second time.
    private async Task<ApiResource?> FindAsync(Manifest manifest, bool isPromised, CancellationToken cancellation)
    {
        var found = await discovery.FindAsync(manifest.ApiVersion, manifest.Kind, cancellation);
        if (found is not null || isPromised || refreshed)
            return found;
        refreshed = true;
        await discovery.RefreshAsync(cancellation);
        return await discovery.FindAsync(manifest.ApiVersion, manifest.Kind, cancellation);
    }

    private async Task<string> UnknownKindAsync(Manifest manifest, CancellationToken cancellation)
    {
        var all = await discovery.AllAsync(cancellation);
        var group = manifest.Group;
        var inGroup = all.Where(resource => resource.Group == group).ToArray();
        var otherVersions = inGroup.Where(resource => resource.Kind == manifest.Kind).Select(resource => resource.Version).ToArray();
        if (otherVersions.Length > 0)
            return $"The cluster does not have {manifest.Kind} in '{manifest.ApiVersion}'; it has it in '{Join(group, otherVersions[0])}'. Write that version.";
        var closest = Spelling.Closest(manifest.Kind, inGroup.Select(resource => resource.Kind)) is { } close ? $" Did you mean '{close}'?" : "";
        return $"The cluster does not know {manifest.Kind} in '{manifest.ApiVersion}'.{(closest.Length > 0 ? closest : " Is its CustomResourceDefinition installed?")}";
    }

    private static string Join(string group, string version) => group.Length == 0 ? version : $"{group}/{version}";

    private PlannedObject? Refuse(Manifest manifest, string? field, string message)
    {
        problems.Add(new PlanProblem(manifest, message) { Field = field });
        return null;
    }
}
