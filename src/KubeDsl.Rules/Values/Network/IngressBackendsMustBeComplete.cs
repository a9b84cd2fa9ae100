using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Network;

/// <summary>An Ingress leads somewhere, and says where.</summary>
internal sealed class IngressBackendsMustBeComplete() : TypeRule(Metadata, "networking.v1.IngressBackend", "networking.v1.IngressSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2310",
        "Backends of an Ingress must be complete",
        Severity.Error,
        "An Ingress needs a rule or a default backend; a backend is a service with one port, or another resource.",
        "Set 'service' with 'port.number' or 'port.name'.")
    {
        Passing = Example.Of("networking.k8s.io/v1", "Ingress", "spec:\n  defaultBackend:\n    service:\n      name: web\n      port:\n        number: 80"),
        Failing = Example.Of("networking.k8s.io/v1", "Ingress", "spec:\n  defaultBackend:\n    service:\n      name: web"),
    };

    public override void Check(ObjectView part, ManifestCheck check)
    {
        if (part.Path.Depth == 1)
        {
            if (part.LacksItems("rules") && part.Lacks("defaultBackend"))
                check.Report(Info, part.Path, "The Ingress leads nowhere. Add a rule or a 'defaultBackend'.");
            return;
        }
        if (part.Has("service") && part.Has("resource"))
            check.Report(Info, part.Path, "The backend is a service and another resource. Keep one of them.");
        else if (part.Lacks("service") && part.Lacks("resource"))
            check.Report(Info, part.Path, "The backend names neither a service nor a resource. Set 'service'.");
        if (part.Object("service") is not { } service)
            return;

        var port = service.ObjectOrNothing("port");
        var hasNumber = port.Integer("number", 0);
        if (port.HasText("name") && hasNumber is not null and not 0)
            check.Report(Info, part.Path, "The port of the backend has a name and a number. Keep one of them.");
        else if (port.LacksText("name") && hasNumber == 0)
            check.Report(Info, part.Path, "The backend's service has no port. Set 'port.number' or 'port.name'.");
    }
}
