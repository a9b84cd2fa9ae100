using KubeDsl.Fakes.Applying;
using KubeDsl.Fakes.Resources;
using KubeDsl.Manifests;

namespace KubeDsl.Fakes.Answers;

/// <summary>The refusals of a real server: code, reason, message, details.</summary>
internal static class Refusals
{
    public static ApiResponse Unauthorized() => Of(401, "Unauthorized", "Unauthorized", null);

    public static ApiResponse Forbidden(ResourceDefinition resource, string? @namespace, string? name, string user, string verb)
    {
        var subject = name is null ? resource.GroupResource : $"{resource.GroupResource} \"{name}\"";
        var place = @namespace is null ? "at the cluster scope" : $"in the namespace \"{@namespace}\"";
        return Of(403, "Forbidden",
            $"{subject} is forbidden: User \"{user}\" cannot {verb} resource \"{resource.Plural}\" in API group \"{resource.Group}\" {place}", Details(name, resource.Group, resource.Plural));
    }

    public static ApiResponse Terminating(ResourceDefinition resource, string name, string @namespace) => Of(403, "Forbidden",
        $"{resource.GroupResource} \"{name}\" is forbidden: unable to create new content in namespace {@namespace} because it is being terminated",
        Details(name, resource.Group, resource.Plural).Set("causes", ListNode.Of(Cause("NamespaceTerminating", $"namespace {@namespace} is being terminated", "metadata.namespace"))));

    public static ApiResponse NotFound(ResourceDefinition resource, string name) =>
        Of(404, "NotFound", $"{resource.GroupResource} \"{name}\" not found", Details(name, resource.Group, resource.Plural));

    public static ApiResponse NoNamespace(string name) => Of(404, "NotFound", $"namespaces \"{name}\" not found", Details(name, "", "namespaces"));

    public static ApiResponse NoResource() => Of(404, "NotFound", "the server could not find the requested resource", MapNode.Empty);

    public static ApiResponse NotAllowed() => Of(405, "MethodNotAllowed", "the server does not allow this method on the requested resource", MapNode.Empty);

    public static ApiResponse UnsupportedMediaType() => Of(415, "UnsupportedMediaType", "415: Unsupported Media Type", MapNode.Empty);

    public static ApiResponse BadRequest(string message) => Of(400, "BadRequest", message, null);

    public static ApiResponse AlreadyExists(ResourceDefinition resource, string name) =>
        Of(409, "AlreadyExists", $"{resource.GroupResource} \"{name}\" already exists", Details(name, resource.Group, resource.Plural));

    public static ApiResponse Modified(ResourceDefinition resource, string name) => Of(409, "Conflict",
        $"Operation cannot be fulfilled on {resource.GroupResource} \"{name}\": the object has been modified; please apply your changes to the latest version and try again",
        Details(name, resource.Group, resource.Plural));

    public static ApiResponse OtherUid(ResourceDefinition resource, string name, string wanted, string found) => Of(409, "Conflict",
        $"Operation cannot be fulfilled on {resource.Kind} \"{name}\": the UID in the precondition ({wanted}) does not match the UID in record ({found}). The object might have been deleted and then recreated",
        Details(name, resource.Group, resource.Kind));

    public static ApiResponse ApplyConflicts(IReadOnlyList<ApplyConflict> conflicts)
    {
        var text = conflicts.Count == 1
            ? $"1 conflict: conflict with {conflicts[0].Manager}: {conflicts[0].Field}"
            : $"{conflicts.Count} conflicts: " + string.Join('\n', conflicts.GroupBy(conflict => conflict.Manager).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => $"conflicts with {group.Key}:\n- {string.Join("\n- ", group.Select(conflict => conflict.Field))}"));
        return Of(409, "Conflict", $"Apply failed with {text}", MapNode.Of(
            "causes", ListNode.Of(conflicts.Select(conflict => (ManifestNode)Cause("FieldManagerConflict", $"conflict with {conflict.Manager}", conflict.Field)))));
    }

    public static ApiResponse Invalid(ResourceDefinition resource, string name, IReadOnlyList<(string Reason, string Field, string Message)> causes)
    {
        var all = causes.Select(cause => $"{cause.Field}: {cause.Message}").ToArray();
        return Of(422, "Invalid", $"{resource.GroupKind} \"{name}\" is invalid: {(all.Length == 1 ? all[0] : $"[{string.Join(", ", all)}]")}",
            Details(name, resource.Group, resource.Kind).Set("causes", ListNode.Of(causes.Select(cause => (ManifestNode)Cause(cause.Reason, cause.Message, cause.Field)))));
    }

    /// <summary>An object that does not fit its schema; the server says so with the code of a fault of its own.</summary>
    public static ApiResponse Untyped(ResourceDefinition resource, MapNode applied, string name, IReadOnlyList<string> errors)
    {
        var @namespace = applied.Find("metadata", "namespace") is StringNode text ? text.Value : "";
        var list = errors.Count == 1 ? errors[0] : "errors:\n" + string.Join('\n', errors.Select(error => "  " + error));
        return Of(500, "", $"failed to create typed patch object ({@namespace}/{name}; {resource.ApiVersion}, Kind={resource.Kind}): {list}", null);
    }

    public static ApiResponse TooOld(string asked, long oldest) => Of(410, "Expired", $"too old resource version: {asked} ({oldest})", null);

    public static ApiResponse TooManyRequests(int seconds) => Of(429, "TooManyRequests",
        "the server has received too many requests and has asked us to try again later", MapNode.Of("retryAfterSeconds", seconds));

    public static ApiResponse InternalError() => Of(500, "InternalError", "Internal error occurred: etcdserver: request timed out", null);

    public static ApiResponse Unavailable() => Of(503, "ServiceUnavailable", "the server is currently unable to handle the request", null);

    private static ApiResponse Of(int code, string reason, string message, MapNode? details)
    {
        var status = new MapNode.Builder()
            .Set("kind", "Status").Set("apiVersion", "v1").Set("metadata", MapNode.Empty).Set("status", "Failure").Set("message", message);
        if (reason.Length > 0)
            status.Set("reason", reason);
        if (details is not null)
            status.Set("details", details);
        return new ApiResponse(code, status.Set("code", code).ToMap());
    }

    private static MapNode Details(string? name, string group, string kind)
    {
        var details = new MapNode.Builder();
        if (name is not null)
            details.Set("name", name);
        if (group.Length > 0)
            details.Set("group", group);
        return details.Set("kind", kind).ToMap();
    }

    private static MapNode Cause(string reason, string message, string field) => MapNode.Of(("reason", reason), ("message", message), ("field", field));
}
