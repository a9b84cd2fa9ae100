using KubeDsl.Import.Code;
using KubeDsl.Import.Objects;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;

namespace KubeDsl.Import.Shorthands;

/// <summary>What probes and hooks do.</summary>
internal static class HandlerVerbs
{
    public static IReadOnlyList<Call> HttpGet(ShorthandSite site, ManifestNode value)
    {
        if (value is not MapNode get || !get.HasOnly("path", "port", "scheme") || get.Text("path") is not { } path || site.NumberOrText(get["port"]) is not { } port)
            return [];

        var scheme = get.Text("scheme") is { } text ? site.EnumMember("core.v1.HTTPGetAction", "scheme", text) : null;
        return [Verb.Of("HttpGet", handler => HandlerRecipes.HttpGet(handler, path, get["port"], scheme is null ? null : get["scheme"]), new TextLiteral(path), port, Verb.Named("scheme", scheme))];
    }

    public static IReadOnlyList<Call> TcpSocket(ShorthandSite site, ManifestNode value) =>
        value is MapNode socket && site.NumberOrText(socket["port"]) is { } port
            ? [Verb.Of("TcpSocket", handler => HandlerRecipes.TcpSocket(handler, socket["port"]), port)]
            : [];

    public static IReadOnlyList<Call> Exec(ShorthandSite site, ManifestNode value) => CommandOf(value) is { } command
        ? [Verb.Of("Exec", handler => HandlerRecipes.Exec(handler, command[0], Rest(command)), Words(command))]
        : [];

    public static IReadOnlyList<Call> Grpc(ShorthandSite site, ManifestNode value) =>
        value is MapNode grpc && grpc["port"] is IntegerNode { Value: >= 1 and <= 65535 } port && grpc.IsAbsentOr<StringNode>("service")
            ? [Verb.Of("Grpc", handler => HandlerRecipes.Grpc(handler, port, grpc["service"]), RawNodes.Of(port), Verb.Named("service", grpc["service"] is { } service ? RawNodes.Of(service) : null))]
            : [];

    public static IReadOnlyList<Call> Sleep(ShorthandSite site, ManifestNode value) =>
        value is MapNode sleep && sleep["seconds"] is IntegerNode seconds
            ? [Verb.Of("Sleep", handler => HandlerRecipes.Sleep(handler, seconds), RawNodes.Of(seconds))]
            : [];

    /// <summary>The hooks of a container: a command, or any other handler.</summary>
    public static IReadOnlyList<Call> Lifecycle(ShorthandSite site, ManifestNode value)
    {
        if (value is not MapNode { Count: > 0 } lifecycle || !lifecycle.HasOnly("preStop", "postStart"))
            return [];

        var calls = new List<Call>();
        foreach (var entry in lifecycle)
        {
            if (entry.Value is not MapNode { Count: 1 } hook)
                return [];
            var isStop = entry.Key == "preStop";
            var method = isStop ? "PreStop" : "PostStart";
            if (CommandOf(hook["exec"]) is { } command)
            {
                calls.Add(Verb.Of(
                    method,
                    container => isStop
                        ? HandlerRecipes.PreStopCommand(container, command[0], Rest(command))
                        : HandlerRecipes.PostStartCommand(container, command[0], Rest(command)),
                    Words(command)));
                continue;
            }

            var place = site.Code.Place.Child("lifecycle").Child(entry.Key);
            var handler = site.Objects.Import(site.Scope.Api.ClassOf("core.v1.LifecycleHandler"), hook, MapNode.Empty, place);
            calls.Add(Verb.Of(
                method,
                container => isStop
                    ? HandlerRecipes.PreStop(container, begun => Call.Run(handler.Calls, begun))
                    : HandlerRecipes.PostStart(container, begun => Call.Run(handler.Calls, begun)),
                new Argument(handler.Lambda)));
        }
        return calls;
    }

    private static ListNode? CommandOf(ManifestNode? exec) =>
        exec is MapNode { Count: 1 } map && map["command"] is ListNode { Count: > 0 } command && command.All(word => word is StringNode) ? command : null;

    private static ListNode Rest(ListNode command) => ListNode.Of(command.Skip(1));

    private static IEnumerable<Argument> Words(ListNode command) => command.Select(word => new Argument(RawNodes.Of(word)));
}
