using System.Globalization;
using KubeDsl.Fakes.Answers;
using KubeDsl.Fakes.Resources;
using KubeDsl.Fakes.Storage;
using KubeDsl.Manifests;
using KubeDsl.Yaml;
using Microsoft.AspNetCore.Http;

namespace KubeDsl.Fakes.Requests;

/// <summary>Streams the changes of a collection, one JSON object a line.</summary>
internal sealed class WatchStreams(ObjectStore store)
{
    /// <summary>Streams until the time that the client gave is over, or it goes away.</summary>
    public async Task RunAsync(HttpContext context, ResourceDefinition resource, string? @namespace, LoggedRequest request, CancellationToken stopping)
    {
        var asked = request.Query.GetValueOrDefault("resourceVersion") ?? "";
        var seen = long.TryParse(asked, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : store.Version;
        context.Response.ContentType = "application/json";
        await context.Response.Body.FlushAsync(stopping);
        if (seen < store.Oldest)
        {
            await SendAsync(context, "ERROR", Refusals.TooOld(asked, store.Oldest).Body, stopping);
            return;
        }

        var seconds = request.Query.TryGetValue("timeoutSeconds", out var text) && int.TryParse(text, CultureInfo.InvariantCulture, out var limit) ? limit : 300;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        end.CancelAfter(TimeSpan.FromSeconds(seconds));
        try
        {
            seen = await FollowAsync(context, resource, @namespace, request, seen, end.Token);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            await SendAsync(context, "BOOKMARK", MapNode.Of(
                ("kind", resource.Kind), ("apiVersion", resource.ApiVersion),
                ("metadata", MapNode.Of("resourceVersion", store.Version.ToString(CultureInfo.InvariantCulture)))), stopping);
        }
        catch (OperationCanceledException)
        {
            // The client went away, or the server stops.
        }
    }

    private async Task<long> FollowAsync(HttpContext context, ResourceDefinition resource, string? @namespace, LoggedRequest request, long seen, CancellationToken cancellation)
    {
        var selector = new Selector(request.Query.GetValueOrDefault("labelSelector"), request.Query.GetValueOrDefault("fieldSelector"));
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var (changes, next) = store.Since(seen);
            foreach (var change in changes)
            {
                seen = change.Version;
                if (change.Key.Group == resource.Group && change.Key.Plural == resource.Plural && (@namespace is null || change.Key.Namespace == @namespace)
                    && TypeOf(change, selector) is { } type)
                    await SendAsync(context, type, ObjectReads.Shown((type == "DELETED" ? change.After ?? change.Before : change.After)!, resource), cancellation);
            }
            await next.WaitAsync(cancellation);
        }
    }

    private static string? TypeOf(StoreChange change, Selector selector)
    {
        var was = change.Before is not null && selector.Matches(change.Before);
        var isNow = change.After is not null && selector.Matches(change.After);
        return (was, isNow) switch
        {
            (false, true) => "ADDED",
            (true, true) => "MODIFIED",
            (true, false) => "DELETED",
            _ => null,
        };
    }

    private static async Task SendAsync(HttpContext context, string type, MapNode item, CancellationToken cancellation)
    {
        var line = JsonText.WriteUtf8(MapNode.Of(("type", type), ("object", item)));
        await context.Response.Body.WriteAsync(line, cancellation);
        await context.Response.Body.WriteAsync("\n"u8.ToArray(), cancellation);
        await context.Response.Body.FlushAsync(cancellation);
    }
}
