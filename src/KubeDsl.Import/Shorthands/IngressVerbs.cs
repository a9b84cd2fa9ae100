using KubeDsl.Import.Code;
using KubeDsl.Import.Objects;
using KubeDsl.Import.Resources;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;

namespace KubeDsl.Import.Shorthands;

/// <summary>Verbs of Ingresses.</summary>
internal static class IngressVerbs
{
    public static Call? Rule(ShorthandSite site, MapNode item)
    {
        if (!item.IsAbsentOr<StringNode>("host"))
            return null;

        var host = item.Text("host");
        var start = host is null ? MapNode.Empty : MapNode.Of("host", host);
        var rule = site.Item(item, start);
        return rule.Calls.Count == 0 ? null : Verb.Of(
            "WithRule",
            ingress => IngressRecipes.Rule(ingress, item["host"], begun => Call.Run(rule.Calls, begun)),
            host is null ? new Atom("null") : new TextLiteral(host),
            new Argument(rule.Lambda));
    }

    /// <summary>The paths of a rule, where all lead to Services that are described too.</summary>
    public static IReadOnlyList<Call> Paths(ShorthandSite site, ManifestNode value)
    {
        if (value is not MapNode { Count: 1 } http || http["paths"] is not ListNode { Count: > 0 } paths)
            return [];

        var calls = new List<Call>();
        foreach (var item in paths)
            if (item is MapNode path && Path(site, path) is { } call)
            {
                call.Lines = item.Origin is { } origin ? (origin.Line, Math.Max(origin.Line, origin.EndLine)) : default;
                calls.Add(call);
            }
            else
            {
                return [];
            }
        return calls;
    }

    public static Call? Tls(ShorthandSite site, MapNode item)
    {
        if (item["hosts"] is not ListNode { Count: > 0 } hosts || hosts.Any(host => host is not StringNode) || item.Text("secretName") is not { } name)
            return null;

        var secret = site.Scope.Neighbours.Find("v1", "Secret", name);
        return Verb.Of(
            "WithTls",
            ingress => IngressRecipes.Tls(ingress, name, hosts),
            [secret is null ? new TextLiteral(name) : new VariableUse(secret.Variable), .. hosts.Select(host => new Argument(RawNodes.Of(host)))]);
    }

    public static IReadOnlyList<Call> DefaultBackend(ShorthandSite site, ManifestNode value) => ServiceOf(site, value) is var (service, port)
        ? [Verb.Of("DefaultBackend", ingress => IngressRecipes.DefaultBackend(ingress, service.Node, port), new VariableUse(service.Variable), Verb.Named("port", port is null ? null : RawNodes.Of(port)))]
        : [];

    public static IReadOnlyList<Call> Backend(ShorthandSite site, ManifestNode value) => ServiceOf(site, value) is var (service, port)
        ? [Verb.Of("Backend", path => IngressRecipes.Backend(path, service.Node, port), new VariableUse(service.Variable), Verb.Named("port", port is null ? null : RawNodes.Of(port)))]
        : [];

    private static Call? Path(ShorthandSite site, MapNode item)
    {
        if (item.Text("path") is not { } path || ServiceOf(site, item["backend"]) is not var (service, port) || item.Text("pathType") is not { } type)
            return null;

        var member = type == "Prefix" ? null : site.EnumMember("networking.v1.HTTPIngressPath", "pathType", type);
        return Verb.Of(
            "WithPath",
            rule => IngressRecipes.Path(rule, path, service.Node, port, member is null ? null : item["pathType"]),
            new TextLiteral(path),
            new VariableUse(service.Variable),
            Verb.Named("port", port is null ? null : RawNodes.Of(port)),
            Verb.Named("pathType", member));
    }

    /// <summary>The Service of a backend, and its port where the Service has several.</summary>
    private static (Neighbour Service, ManifestNode? Port)? ServiceOf(ShorthandSite site, ManifestNode? backend)
    {
        if (backend is not MapNode { Count: 1 } map || map["service"] is not MapNode target || target.Text("name") is not { } name
            || site.Scope.Neighbours.Find("v1", "Service", name) is not { } service || target["port"] is not MapNode { Count: 1 } port)
            return null;

        var isOnly = service.Node.Find("spec", "ports") is ListNode { Count: 1 } ports
            && (ports[0].Find("name") is { } only ? only.Equals(port["name"]) : ports[0].Find("port")?.Equals(port["number"]) == true);
        var wanted = isOnly ? null : port["name"] ?? port["number"];
        return isOnly || wanted is StringNode or IntegerNode { Value: >= int.MinValue and <= int.MaxValue } ? (service, wanted) : null;
    }
}
