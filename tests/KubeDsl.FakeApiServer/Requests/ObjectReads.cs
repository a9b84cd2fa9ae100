using System.Globalization;
using System.Text;
using KubeDsl.Fakes.Answers;
using KubeDsl.Fakes.Resources;
using KubeDsl.Fakes.Storage;
using KubeDsl.Manifests;

namespace KubeDsl.Fakes.Requests;

/// <summary>Gets one object, or lists some.</summary>
internal sealed class ObjectReads(ObjectStore store)
{
    /// <summary>GET of one object.</summary>
    public ApiResponse Get(ResourceDefinition resource, string? @namespace, string name) =>
        store.Find(resource.Group, resource.Plural, @namespace ?? "", name) is { } found
            ? ApiResponse.Ok(Shown(found, resource))
            : throw new RefusalException(Refusals.NotFound(resource, name));

    /// <summary>GET of a collection, with selectors and pages.</summary>
    public ApiResponse List(ResourceDefinition resource, string? @namespace, LoggedRequest request)
    {
        var (all, version) = store.List(resource.Group, resource.Plural, @namespace);
        var selector = new Selector(request.Query.GetValueOrDefault("labelSelector"), request.Query.GetValueOrDefault("fieldSelector"));
        var after = request.Query.TryGetValue("continue", out var token) && token.Length > 0 ? Encoding.UTF8.GetString(Convert.FromBase64String(token)) : null;
        var matching = all
            .Where(entry => selector.Matches(entry.Value) && (after is null || string.CompareOrdinal(Order(entry.Key), after) > 0))
            .ToArray();
        var limit = request.Query.TryGetValue("limit", out var text) && int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : int.MaxValue;

        var metadata = MapNode.Of("resourceVersion", version.ToString(CultureInfo.InvariantCulture));
        if (matching.Length > limit)
            metadata = metadata
                .Set("continue", Convert.ToBase64String(Encoding.UTF8.GetBytes(Order(matching[limit - 1].Key))))
                .Set("remainingItemCount", matching.Length - limit);
        return ApiResponse.Ok(MapNode.Of(
            ("kind", resource.Kind + "List"), ("apiVersion", resource.ApiVersion), ("metadata", metadata),
            ("items", ListNode.Of(matching.Take(limit).Select(entry => (ManifestNode)Item(entry.Value, resource))))));
    }

    /// <summary>An object in the version that was asked for.</summary>
    public static MapNode Shown(MapNode item, ResourceDefinition resource) => item.Set("apiVersion", resource.ApiVersion).Set("kind", resource.Kind);

    // The items of built-in lists leave out what the list says for all of them.
    private static MapNode Item(MapNode item, ResourceDefinition resource) => resource.IsCustom ? item : item.Remove("apiVersion").Remove("kind");

    private static string Order(ObjectKey key) => $"{key.Namespace}\0{key.Name}";
}
