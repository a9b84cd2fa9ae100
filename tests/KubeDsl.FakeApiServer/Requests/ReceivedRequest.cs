using System.Text;
using Microsoft.AspNetCore.Http;

namespace KubeDsl.Fakes.Requests;

/// <summary>Reads a request off the wire.</summary>
internal static class ReceivedRequest
{
    /// <summary>The request with its whole body.</summary>
    public static async Task<LoggedRequest> ReadAsync(HttpContext context, Func<int> number)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        return new LoggedRequest(
            number(),
            context.Request.Method,
            context.Request.Path.Value ?? "/",
            context.Request.Query.ToDictionary(entry => entry.Key, entry => entry.Value.ToString(), StringComparer.Ordinal),
            context.Request.Headers.ToDictionary(entry => entry.Key, entry => entry.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            context.Request.Protocol,
            body)
        {
            At = DateTimeOffset.UtcNow,
        };
    }
}
