using System.Text;

namespace KubeDsl.Cluster.Api;

/// <summary>The path and query that open a watch.</summary>
internal static class WatchPath
{
    /// <summary>The server closes a watch after this many seconds, so that none lives on unnoticed.</summary>
    private const int Seconds = 290;

    /// <summary>The path with the query of <paramref name="request"/>.</summary>
    public static string Of(WatchRequest request)
    {
        var path = new StringBuilder(request.Path)
            .Append("?watch=1&allowWatchBookmarks=true&resourceVersion=").Append(Uri.EscapeDataString(request.ResourceVersion));
        if (request.LabelSelector is { } labels)
            path.Append("&labelSelector=").Append(Uri.EscapeDataString(labels));
        if (request.FieldSelector is { } fields)
            path.Append("&fieldSelector=").Append(Uri.EscapeDataString(fields));
        return path.Append("&timeoutSeconds=").Append(Seconds).ToString();
    }
}
