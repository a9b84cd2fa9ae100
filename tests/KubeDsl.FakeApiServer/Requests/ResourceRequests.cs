using KubeDsl.Fakes.Answers;
using KubeDsl.Fakes.Faults;
using KubeDsl.Fakes.Resources;
using KubeDsl.Fakes.Storage;
using KubeDsl.Manifests;
using KubeDsl.Yaml;

namespace KubeDsl.Fakes.Requests;

/// <summary>Answers requests for objects and collections.</summary>
internal sealed class ResourceRequests(ObjectStore store, TimeProvider time, FaultPlan faults)
{
    private readonly ObjectReads reads = new(store);
    private readonly ObjectWrites writes = new(store, time, faults);
    private readonly ObjectDeletes deletes = new(store, time);

    /// <summary>Answers a request that is no watch.</summary>
    public ApiResponse Answer(RequestTarget target, ResourceDefinition resource, LoggedRequest request)
    {
        if (target.Subresource is not (null or "status"))
            return Refusals.NoResource();
        if (target.Name is null)
            return request.Method switch
            {
                "GET" => reads.List(resource, target.Namespace, request),
                "POST" when !resource.IsNamespaced || target.Namespace is not null => Create(target, resource, request),
                _ => Refusals.NotAllowed(),
            };
        if (resource.IsNamespaced && target.Namespace is null)
            return Refusals.NoResource();

        var write = ContextOf(target, resource, target.Name, request);
        return request.Method switch
        {
            "GET" => reads.Get(resource, target.Namespace, target.Name),
            "PATCH" => Patch(write, request),
            "PUT" => writes.Replace(write, JsonOf(request)),
            "DELETE" => deletes.Delete(write, request.Body.Length == 0 ? null : JsonOf(request)),
            _ => Refusals.NotAllowed(),
        };
    }

    private ApiResponse Create(RequestTarget target, ResourceDefinition resource, LoggedRequest request)
    {
        var body = JsonOf(request);
        return body.Find("metadata", "name") is StringNode name
            ? writes.Create(ContextOf(target, resource, name.Value, request), body)
            : Refusals.Invalid(resource, "", [("FieldValueRequired", "metadata.name", "Required value: name or generateName is required")]);
    }

    private ApiResponse Patch(WriteContext write, LoggedRequest request) => request.Headers.GetValueOrDefault("Content-Type")?.Split(';')[0] switch
    {
        "application/apply-patch+yaml" when request.Query.ContainsKey("fieldManager") => writes.Apply(write, YamlOf(request), request.Query.GetValueOrDefault("force") == "true"),
        "application/apply-patch+yaml" => Refusals.BadRequest("fieldManager is required for apply patch"),
        "application/merge-patch+json" => writes.Merge(write, JsonOf(request)),
        _ => Refusals.UnsupportedMediaType(),
    };

    private static WriteContext ContextOf(RequestTarget target, ResourceDefinition resource, string name, LoggedRequest request) => new(
        resource, resource.IsNamespaced ? target.Namespace : null, name,
        request.Query.GetValueOrDefault("fieldManager") ?? request.Headers.GetValueOrDefault("User-Agent")?.Split('/')[0] ?? "unknown",
        request.IsDryRun, target.Subresource);

    private static MapNode JsonOf(LoggedRequest request) => Parsed(request) as MapNode
        ?? throw new RefusalException(Refusals.BadRequest("couldn't get version/kind; json parse error: invalid character"));

    private static MapNode YamlOf(LoggedRequest request) => Parsed(request) as MapNode
        ?? throw new RefusalException(Refusals.BadRequest("error decoding YAML: error converting YAML to JSON: yaml: line 1: did not find expected node content"));

    private static ManifestNode? Parsed(LoggedRequest request)
    {
        var documents = YamlReader.Read(request.Body);
        return documents.Count == 1 && !documents[0].HasErrors ? documents[0].Root : null;
    }
}
