using System.IO.Compression;
using KubeDsl.Manifests;
using KubeDsl.Yaml;
using Microsoft.AspNetCore.Http;

namespace KubeDsl.Fakes.Answers;

/// <summary>Writes answers to the wire, whole or broken off.</summary>
internal static class ResponseWriter
{
    private const int CompressFrom = 16 * 1024;

    /// <summary>Writes the whole answer; a long one is compressed where the client understands that.</summary>
    public static async Task WriteAsync(HttpContext context, ApiResponse answer, int? retryAfter)
    {
        var body = JsonText.WriteUtf8(answer.Body);
        context.Response.StatusCode = answer.StatusCode;
        context.Response.ContentType = MediaTypeOf(answer);
        if (retryAfter is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (body.Length >= CompressFrom && context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal))
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            await gzip.WriteAsync(body, context.RequestAborted);
            return;
        }
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    // kubectl tells aggregated discovery from the plain documents by the media type alone.
    private static string MediaTypeOf(ApiResponse answer) => answer.Body["kind"] is StringNode { Value: "APIGroupDiscoveryList" }
        ? "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList"
        : "application/json";

    /// <summary>Writes half of the answer, and breaks the connection.</summary>
    public static async Task BreakAsync(HttpContext context, ApiResponse answer)
    {
        var body = JsonText.WriteUtf8(answer.Body);
        context.Response.StatusCode = answer.StatusCode;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }

    /// <summary>Writes plain text.</summary>
    public static async Task WriteTextAsync(HttpContext context, string text)
    {
        context.Response.ContentType = "text/plain";
        await context.Response.WriteAsync(text, context.RequestAborted);
    }
}
