using KubeDsl.Manifests;
using KubeDsl.Tests;
using KubeDsl.Yaml;

namespace KubeDsl.Cluster.Tests.Fake;

/// <summary>What a real API server answered to a row of requests.</summary>
internal static class Recording
{
    /// <summary>The exchanges of a recording, each with a request and a response.</summary>
    public static IReadOnlyList<MapNode> Read(string name)
    {
        var file = Repository.ReferenceData($"apply/recordings/{name}.json");
        return [.. ((ListNode)YamlReader.Read(File.ReadAllText(file))[0].Root!.Find("exchanges")!).OfType<MapNode>()];
    }

    public static string Method(MapNode exchange) => Text(exchange, "request", "method");

    public static string Path(MapNode exchange) => Text(exchange, "request", "path");

    public static long Status(MapNode exchange) => ((IntegerNode)exchange.Find("response", "status")!).Value;

    public static MapNode Body(MapNode exchange) => (MapNode)exchange.Find("response", "body")!;

    /// <summary>The request as a message that can be sent.</summary>
    public static HttpRequestMessage Message(MapNode exchange)
    {
        var message = new HttpRequestMessage(new HttpMethod(Method(exchange)), new Uri(Path(exchange), UriKind.Relative));
        string? contentType = null;
        foreach (var (name, value, _) in (MapNode)exchange.Find("request", "headers")!)
        {
            if (name == "Content-Type")
                contentType = value.ToString();
            else
                message.Headers.TryAddWithoutValidation(name, value.ToString());
        }
        if (exchange.Find("request", "body") is { } body and not NullNode)
        {
            message.Content = new StringContent(body is StringNode text ? text.Value : JsonText.Write(body));
            message.Content.Headers.Remove("Content-Type");
            message.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }
        return message;
    }

    private static string Text(MapNode map, params string[] path) => ((StringNode)map.Find(path)!).Value;
}
