using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

public sealed partial class Probe
{
    /// <summary>Asks for a page; a status from 200 to 399 is success.</summary>
    /// <param name="path">The path, such as <c>/healthz</c>.</param>
    /// <param name="port">The port by number, or by the name it has in the container.</param>
    /// <param name="scheme">HTTP or HTTPS; the cluster takes HTTP when there is none. Certificates are not checked.</param>
    /// <remarks><see href="https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/">Kubernetes reference</see></remarks>
    [Recipe(typeof(HandlerRecipes), nameof(HandlerRecipes.HttpGet))]
    public Probe HttpGet(string path, IntOrString port, UriScheme? scheme = null) =>
        this.Cook(probe => HandlerRecipes.HttpGet(probe, path, port.ToNode(), UriSchemeTexts.Of(scheme)));

    /// <summary>Opens a connection; that it opens is success.</summary>
    /// <param name="port">The port by number, or by the name it has in the container.</param>
    /// <remarks><see href="https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/">Kubernetes reference</see></remarks>
    [Recipe(typeof(HandlerRecipes), nameof(HandlerRecipes.TcpSocket))]
    public Probe TcpSocket(IntOrString port) => this.Cook(probe => HandlerRecipes.TcpSocket(probe, port.ToNode()));

    /// <summary>Runs a command in the container; exit code 0 is success.</summary>
    /// <param name="command">The program; no shell is involved.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <remarks><see href="https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/">Kubernetes reference</see></remarks>
    [Recipe(typeof(HandlerRecipes), nameof(HandlerRecipes.Exec))]
    public Probe Exec(string command, params IEnumerable<string> arguments) =>
        this.Cook(probe => HandlerRecipes.Exec(probe, command, RecipeCalls.Texts(arguments)));

    /// <summary>Asks the health service of gRPC.</summary>
    /// <param name="port">The port by number, 1 to 65535: gRPC probes know no names.</param>
    /// <param name="service">The service whose health is asked for; the whole server when there is none.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="port"/> is no port.</exception>
    /// <remarks><see href="https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#define-a-grpc-liveness-probe">Kubernetes reference</see></remarks>
    [Recipe(typeof(HandlerRecipes), nameof(HandlerRecipes.Grpc))]
    public Probe Grpc(int port, string? service = null)
    {
        RecipeCalls.Port(port, nameof(port));
        return this.Cook(probe => HandlerRecipes.Grpc(probe, port, FieldValues.Of(service)));
    }
}
