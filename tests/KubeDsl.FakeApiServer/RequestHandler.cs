using KubeDsl.Fakes.Access;
using KubeDsl.Fakes.Answers;
using KubeDsl.Fakes.Faults;
using KubeDsl.Fakes.Requests;
using KubeDsl.Fakes.Resources;
using KubeDsl.Fakes.Storage;
using KubeDsl.Manifests;
using Microsoft.AspNetCore.Http;

namespace KubeDsl.Fakes;

/// <summary>One request from its arrival to its answer: log, faults, access, what it is about.</summary>
internal sealed class RequestHandler(FakeApiServer server, FakeApiServerOptions options, ObjectStore store, ResourceRegistry registry, CancellationToken stopping)
{
    private readonly ResourceRequests resources = new(store, TimeProvider.System, server.Faults);
    private readonly WatchStreams watches = new(store);

    public async Task HandleAsync(HttpContext context)
    {
        var request = await ReceivedRequest.ReadAsync(context, server.NextNumber);
        server.Log(request);
        var fault = server.Faults.Take(request);
        switch (fault)
        {
            case FaultKind.Reset:
                context.Abort();
                return;
            case FaultKind.TooManyRequests:
                await ResponseWriter.WriteAsync(context, Refusals.TooManyRequests(server.Faults.RetryAfterSeconds), server.Faults.RetryAfterSeconds);
                return;
            case FaultKind.Slow:
                await Task.Delay(server.Faults.SlowBy, context.RequestAborted);
                break;
        }

        if (server.WarningFor(request) is { } warning)
            context.Response.Headers["Warning"] = $"299 - \"{warning.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
        if (await StreamedAsync(context, request, fault))
            return;
        var answer = Refused(fault, request) ?? Answered(context, request, fault);
        if (fault == FaultKind.ResetInBody)
            await ResponseWriter.BreakAsync(context, answer);
        else
            await ResponseWriter.WriteAsync(context, fault == FaultKind.InternalErrorAfterwards ? Refusals.InternalError() : answer, retryAfter: null);
    }

    private ApiResponse? Refused(FaultKind? fault, LoggedRequest request)
    {
        var target = RequestTarget.Parse(request.Path);
        var resource = target is null ? null : registry.Find(target.Group, target.Version, target.Plural);
        return fault switch
        {
            FaultKind.InternalError => Refusals.InternalError(),
            FaultKind.Unavailable => Refusals.Unavailable(),
            FaultKind.Unauthorized => Refusals.Unauthorized(),
            FaultKind.Expired => Refusals.TooOld(request.Query.GetValueOrDefault("resourceVersion") ?? "", store.Version),
            FaultKind.WriteRace when resource is not null => Refusals.Modified(resource, target!.Name ?? ""),
            FaultKind.Forbidden when resource is not null => Refusals.Forbidden(resource, target!.Namespace, target.Name, "tester", VerbOf(request, target)),
            _ => null,
        };
    }

    private ApiResponse Answered(HttpContext context, LoggedRequest request, FaultKind? fault)
    {
        try
        {
            return server.Access.UserOf(context) is { } user ? Route(request, user, fault) : Refusals.Unauthorized();
        }
        catch (RefusalException refusal)
        {
            return refusal.Response;
        }
    }

    private ApiResponse Route(LoggedRequest request, string user, FaultKind? fault)
    {
        if (request.Path == "/version")
            return ApiResponse.Ok(MapNode.Of(("major", "1"), ("minor", "36"), ("gitVersion", "v1.36.0"), ("platform", "linux/amd64")));
        if (Discovery(request, fault == FaultKind.StaleDiscovery ? ResourceRegistry.BuiltIn : registry.All) is { } document)
            return document;

        if (RequestTarget.Parse(request.Path) is not { } target || registry.Find(target.Group, target.Version, target.Plural) is not { } resource)
            return Refusals.NoResource();
        return server.Access.IsForbidden(user)
            ? Refusals.Forbidden(resource, target.Namespace, target.Name, user, VerbOf(request, target))
            : resources.Answer(target, resource, request);
    }

    private ApiResponse? Discovery(LoggedRequest request, IEnumerable<ResourceDefinition> known)
    {
        if (request.Method != "GET")
            return null;
        var isAggregated = options.HasAggregatedDiscovery && request.Headers.GetValueOrDefault("Accept")?.Contains("as=APIGroupDiscoveryList", StringComparison.Ordinal) == true;
        var document = request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["api"] => isAggregated ? DiscoveryDocuments.Aggregated(known, isCore: true) : DiscoveryDocuments.CoreVersions(),
            ["apis"] => isAggregated ? DiscoveryDocuments.Aggregated(known, isCore: false) : DiscoveryDocuments.GroupList(known),
            ["api", var version] => DiscoveryDocuments.ResourceList(known, "", version),
            ["apis", var group, var version] => DiscoveryDocuments.ResourceList(known, group, version),
            ["openapi", "v3"] => OpenApiDocuments.Index(known),
            ["openapi", "v3", .. var root] => OpenApiDocuments.Of(known, string.Join('/', root)),
            _ => null,
        };
        return document is null ? null : ApiResponse.Ok(document);
    }

    /// <summary>Answers what is no single object: watches and logs.</summary>
    private async Task<bool> StreamedAsync(HttpContext context, LoggedRequest request, FaultKind? fault)
    {
        if (fault is not (null or FaultKind.Slow or FaultKind.WatchClosed) || RequestTarget.Parse(request.Path) is not { } target
            || registry.Find(target.Group, target.Version, target.Plural) is not { } resource
            || server.Access.UserOf(context) is not { } user || server.Access.IsForbidden(user))
            return false;

        if (request.IsWatch)
        {
            if (fault != FaultKind.WatchClosed)
                await watches.RunAsync(context, resource, target.Namespace, request, stopping);
            return true;
        }
        if (target is not { Plural: "pods", Subresource: "log", Namespace: { } @namespace, Name: { } pod } || store.Find("", "pods", @namespace, pod) is null)
            return false;
        await ResponseWriter.WriteTextAsync(context, server.LogOf(@namespace, pod, request.Query));
        return true;
    }

    private static string VerbOf(LoggedRequest request, RequestTarget target) => request.Method switch
    {
        "GET" => request.IsWatch ? "watch" : target.Name is null ? "list" : "get",
        "POST" => "create",
        "PUT" => "update",
        var method => method.ToLowerInvariant(),
    };
}
