using System.Reflection;
using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Objects;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Sets;

/// <summary>Keeps the parent of a set on the server.</summary>
internal sealed class ApplySetStore(IApiClient client, ApplySetParent parent)
{
    private const string FieldManager = "kubedsl-applyset";
    private const string Tool = "kubedsl/";

    private static readonly string Tooling =
        Tool + "v" + (typeof(ApplySetStore).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0");

    private string? resourceVersion;

    public ApplySetParent Parent => parent;

    /// <summary>What the parent says of its set; null when there is no parent yet.</summary>
    /// <param name="adopt">True to take over a set that another tool keeps, and an object that is no parent so far.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <exception cref="ClusterException">The parent belongs to somebody else.</exception>
    public async Task<ApplySetContents?> ReadAsync(bool adopt, CancellationToken cancellation)
    {
        var answer = await client.SendAsync(new ApiRequest(HttpMethod.Get, parent.Path), cancellation);
        if (answer.StatusCode == 404)
            return null;
        if (!answer.IsSuccess || answer.Body is not { } body)
            throw Refused("read", answer);

        var live = new LiveObject(body);
        if (!adopt)
            RefuseForeign(live);
        return ApplySetContents.Of(live);
    }

    /// <summary>Writes what the set holds.</summary>
    public async Task WriteAsync(ApplySetContents contents, bool isDryRun, CancellationToken cancellation)
    {
        var answer = await SendAsync(contents, null, isDryRun, cancellation);
        if (!answer.IsSuccess)
            throw Refused("write", answer);
        resourceVersion = answer.Body is { } body ? new LiveObject(body).ResourceVersion : null;
    }

    /// <summary>
    /// Writes that the set holds less than before, unless somebody else has changed the parent since <see cref="WriteAsync"/>: then it stays
    /// wide, and no member is lost from sight.
    /// </summary>
    public async Task NarrowAsync(ApplySetContents contents, CancellationToken cancellation)
    {
        var answer = await SendAsync(contents, resourceVersion, isDryRun: false, cancellation);
        if (!answer.IsSuccess && answer.StatusCode != 409)
            throw Refused("write", answer);
    }

    /// <summary>Removes the parent.</summary>
    public async Task DeleteAsync(CancellationToken cancellation)
    {
        var answer = await client.SendAsync(new ApiRequest(HttpMethod.Delete, parent.Path), cancellation);
        if (!answer.IsSuccess && answer.StatusCode != 404)
            throw Refused("delete", answer);
    }

    private Task<ApiAnswer> SendAsync(ApplySetContents contents, string? onlyVersion, bool isDryRun, CancellationToken cancellation)
    {
        var metadata = MapNode.Of(
            ("name", parent.Name),
            ("labels", MapNode.Of(ApplySetNames.Id, parent.Id)),
            ("annotations", MapNode.Of(
                (ApplySetNames.Tooling, Tooling),
                (ApplySetNames.GroupKinds, contents.GroupKindsText),
                (ApplySetNames.Namespaces, contents.NamespacesText))));
        if (onlyVersion is { Length: > 0 })
            metadata = metadata.Set("resourceVersion", onlyVersion);
        var body = MapNode.Of(("apiVersion", "v1"), ("kind", parent.Kind), ("metadata", metadata));
        var path = $"{parent.Path}?fieldManager={FieldManager}&fieldValidation=Strict&force=true{(isDryRun ? "&dryRun=All" : "")}";
        return client.SendAsync(
            new ApiRequest(HttpMethod.Patch, path, body, MediaTypes.ServerSideApply, onlyVersion is null ? ApiRetry.WhenSafe : ApiRetry.Never), cancellation);
    }

    private void RefuseForeign(LiveObject live)
    {
        var (id, tooling) = (live.Label(ApplySetNames.Id), live.Annotation(ApplySetNames.Tooling));
        if (id is null && tooling is null)
            throw new ClusterException($"{Described} exists and is no ApplySet: it may hold something else. Name another set with --applyset, or use it all the same with --adopt.");
        if (id is not null && id != parent.Id)
            throw new ClusterException($"{Described} carries the id '{id}', and its own would be '{parent.Id}'. It was copied from somewhere. Name another set with --applyset, or take it over with --adopt.");
        if (tooling is not null && !tooling.StartsWith(Tool, StringComparison.Ordinal))
            throw new ClusterException($"{Described} is kept by '{tooling}'. Use that tool, name another set with --applyset, or take it over with --adopt.");
    }

    private ClusterException Refused(string verb, ApiAnswer answer) =>
        new($"{Described}, the parent of the ApplySet, could not be {(verb == "read" ? "read" : verb == "write" ? "written" : "deleted")}: {answer.Failure?.Message ?? $"the server answered {answer.StatusCode}"}");

    private string Described => $"{parent.Kind} '{parent.Namespace}/{parent.Name}'";
}
