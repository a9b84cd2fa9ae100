using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.References;

/// <summary>An Ingress leads to Services that there are, and to their ports.</summary>
internal sealed class BackendsShouldExist() : SetRule(Metadata)
{
    private static readonly RuleInfo Metadata = new(
        "KDSL3005",
        "Backends of an Ingress should exist",
        Severity.Warning,
        "An Ingress to a missing Service or port answers with an error.",
        "Add the Service, or correct its name or port. The port is the Service's, not the container's.")
    {
        Passing = Ingress(80) + "\n---\n" + Example.Service() + "\n---\n" + Example.Workload("Deployment"),
        Failing = Ingress(8080) + "\n---\n" + Example.Service() + "\n---\n" + Example.Workload("Deployment"),
    };

    public override void Check(SetView set)
    {
        foreach (var check in set.OfKind("Ingress"))
        {
            var spec = check.Root.ObjectOrNothing("spec");
            CheckBackend(set, check, spec.Object("defaultBackend"));
            foreach (var rule in spec.Objects("rules"))
                if (rule.Object("http") is { } http)
                    foreach (var path in http.Objects("paths"))
                        CheckBackend(set, check, path.Object("backend"));
        }
    }

    private void CheckBackend(SetView set, ManifestCheck check, ObjectView? backend)
    {
        if (backend?.Object("service") is not { } service || service.Text("name") is not { Length: > 0 } name)
            return;
        if (set.IsMissing("Service", check.Manifest.Namespace, name))
        {
            check.Report(Info, service.At("name"), set.AboutMissing("Service", name));
            return;
        }
        if (set.Find("Service", check.Manifest.Namespace, name) is not { } target || service.Object("port") is not { } port)
            return;
        var spec = target.Root.ObjectOrNothing("spec");
        if (spec.MayHaveMore("ports"))
            return;
        var number = port.Integer("number");
        var portName = port.Text("name");
        if (number is null && portName is null)
            return;
        foreach (var candidate in spec.Objects("ports"))
            if (number is { } wanted ? candidate.Integer("port") == wanted || candidate["port"] is UnknownNode : candidate.Text("name") == portName || candidate["name"] is UnknownNode)
                return;
        check.Report(Info, port.Path, $"Service '{name}' has no port '{(number is { } shown ? shown.ToString(System.Globalization.CultureInfo.InvariantCulture) : portName)}'. Use one of its ports.", check.OriginOf(port.At(number is null ? "name" : "number")));
    }

    private static string Ingress(int port) => Example.Of(
        "networking.k8s.io/v1", "Ingress", $"spec:\n  defaultBackend:\n    service:\n      name: web\n      port:\n        number: {port}");
}
