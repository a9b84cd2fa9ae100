using KubeDsl.Generators.Models;
using KubeDsl.Import.Api;
using KubeDsl.Import.Code;
using KubeDsl.Import.Objects;
using KubeDsl.Import.Shorthands;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;

namespace KubeDsl.Import.Resources;

/// <summary>Resources that are made of another one by a verb: <c>web.Expose(port: 80)</c>.</summary>
internal static class DerivedResources
{
    private static readonly FluentValue IntOrString = new(FluentValueKind.Scalar, "global::KubeDsl.IntOrString");

    /// <summary>A verb whose recipe makes exactly the resource; null when there is none.</summary>
    public static Expression? Find(Manifest manifest, Neighbours neighbours, FluentApi api)
    {
        var proposals = (manifest.ApiVersion, manifest.Kind) switch
        {
            ("v1", "Service") => Services(manifest, neighbours, api),
            ("autoscaling/v2", "HorizontalPodAutoscaler") => Autoscalers(manifest, neighbours),
            ("policy/v1", "PodDisruptionBudget") => Budgets(manifest, neighbours, api),
            ("rbac.authorization.k8s.io/v1", "RoleBinding" or "ClusterRoleBinding") => Bindings(manifest, neighbours),
            _ => [],
        };
        return proposals.FirstOrDefault(proposal => Makes(proposal, manifest.Root))?.Value;
    }

    private static bool Makes(Proposal proposal, MapNode wanted)
    {
        try
        {
            return proposal.Recipe().Equals(wanted);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static IEnumerable<Proposal> Services(Manifest service, Neighbours neighbours, FluentApi api)
    {
        if (service.Root.Find("spec", "selector") is not MapNode selector || neighbours.FindWorkload(selector) is not { } workload)
            yield break;

        if (workload.Node["kind"] is StringNode { Value: "StatefulSet" })
            yield return Proposal.Of(workload, "HeadlessService", () => ServiceRecipes.HeadlessOf(workload.Node));

        var name = NameUnless(service, workload);
        var type = service.Root.Find("spec", "type") is { } text ? ScalarCode.Of(api.ClassOf("core.v1.ServiceSpec").Find("type")!.Value, text, api) : null;
        var typeNode = type is null ? null : service.Root.Find("spec", "type");
        Argument?[] ending = [Verb.Named("name", name is null ? null : new TextLiteral(name.Value)), Verb.Named("type", type)];
        var ports = service.Root.Find("spec", "ports") as ListNode;
        if (ports is { Count: 1 } && ports[0] is MapNode only && only["port"] is IntegerNode { Value: >= 1 and <= 65535 } port && only["nodePort"] is null or IntegerNode { Value: >= 1 and <= 65535 })
        {
            var (target, nodePort) = (only["targetPort"], only["nodePort"]);
            Argument?[] end = [.. ending, Verb.Named("nodePort", nodePort is null ? null : RawNodes.Of(nodePort))];
            var first = Verb.Named("port", RawNodes.Of(port));
            yield return Proposal.Of(workload, "Expose", () => ServiceRecipes.Expose(workload.Node, port, null, name, typeNode, nodePort), [first, .. end]);
            if (target is not null && ScalarCode.Of(IntOrString, target, api) is { } aim)
                yield return Proposal.Of(workload, "Expose", () => ServiceRecipes.Expose(workload.Node, port, target, name, typeNode, nodePort), [first, Verb.Named("targetPort", aim), .. end]);
        }
        else if (ports is { Count: > 1 })
        {
            yield return Proposal.Of(workload, "Expose", () => ServiceRecipes.Expose(workload.Node, null, null, name, typeNode, null), ending);
        }
    }

    private static IEnumerable<Proposal> Autoscalers(Manifest autoscaler, Neighbours neighbours)
    {
        if (autoscaler.Root["spec"] is not MapNode spec || spec["scaleTargetRef"] is not MapNode target || target.Text("kind") is not ("Deployment" or "StatefulSet")
            || neighbours.Find(target.Text("apiVersion") ?? "", target.Text("kind")!, target.Text("name") ?? "") is not { } workload
            || spec["maxReplicas"] is not IntegerNode { Value: >= 0 and <= int.MaxValue } max || spec["minReplicas"] is not (null or IntegerNode { Value: >= 0 and <= int.MaxValue }))
            yield break;

        var (min, name) = (spec["minReplicas"], NameUnless(autoscaler, workload));
        var (cpu, memory) = (Utilization(spec, "cpu"), Utilization(spec, "memory"));
        yield return Proposal.Of(
            workload,
            "Autoscale",
            () => ScalingRecipes.Autoscale(workload.Node, min, max, cpu, memory, name),
            Verb.Named("min", min is null ? new Atom("null") : RawNodes.Of(min)),
            Verb.Named("max", RawNodes.Of(max)),
            Verb.Named("cpuUtilization", cpu is null ? null : RawNodes.Of(cpu)),
            Verb.Named("memoryUtilization", memory is null ? null : RawNodes.Of(memory)),
            Verb.Named("name", name is null ? null : new TextLiteral(name.Value)));
    }

    private static IEnumerable<Proposal> Budgets(Manifest budget, Neighbours neighbours, FluentApi api)
    {
        if (budget.Root["spec"] is not MapNode spec || spec.Find("selector", "matchLabels") is not MapNode selector || neighbours.FindWorkload(selector) is not { } workload)
            yield break;

        var (min, max, name) = (spec["minAvailable"], spec["maxUnavailable"], NameUnless(budget, workload));
        var (minArgument, maxArgument) = (min is null ? null : ScalarCode.Of(IntOrString, min, api), max is null ? null : ScalarCode.Of(IntOrString, max, api));
        yield return Proposal.Of(
            workload,
            "DisruptionBudget",
            () => ScalingRecipes.DisruptionBudget(workload.Node, minArgument is null ? null : min, maxArgument is null ? null : max, name),
            Verb.Named("minAvailable", minArgument),
            Verb.Named("maxUnavailable", maxArgument),
            Verb.Named("name", name is null ? null : new TextLiteral(name.Value)));
    }

    private static IEnumerable<Proposal> Bindings(Manifest binding, Neighbours neighbours)
    {
        var isOfCluster = binding.Kind == "ClusterRoleBinding";
        if (binding.Root["roleRef"] is not MapNode reference || reference.Text("name") is not { } roleName
            || neighbours.Find(binding.ApiVersion, isOfCluster ? "ClusterRole" : "Role", roleName) is not { } role
            || binding.Root["subjects"] is not ListNode { Count: 1 } subjects || subjects[0] is not MapNode subject || subject.Text("kind") != "ServiceAccount"
            || neighbours.Find("v1", "ServiceAccount", subject.Text("name") ?? "", subject.Text("namespace")) is not { } account)
            yield break;

        var name = NameUnless(binding, role);
        yield return Proposal.Of(
            role,
            "BindTo",
            () => AccessRecipes.BindTo(role.Node, account.Node, name),
            new VariableUse(account.Variable),
            Verb.Named("name", name is null ? null : new TextLiteral(name.Value)));
    }

    /// <summary>The name of what is made, where it is not that of what it is made of.</summary>
    private static StringNode? NameUnless(Manifest made, Neighbour origin) =>
        made.Root.Find("metadata", "name") is StringNode name && !name.Equals(origin.Node.Find("metadata", "name")) ? name : null;

    private static IntegerNode? Utilization(MapNode spec, string resource) => spec["metrics"] is ListNode metrics
        ? metrics.Where(metric => metric.Find("resource", "name") is StringNode name && name.Value == resource)
            .Select(metric => metric.Find("resource", "target", "averageUtilization"))
            .OfType<IntegerNode>().FirstOrDefault(percent => percent.Value is >= 1 and <= int.MaxValue)
        : null;

    /// <summary>A verb that may make the resource.</summary>
    private sealed record Proposal(Expression Value, Func<MapNode> Recipe)
    {
        public static Proposal Of(Neighbour origin, string method, Func<MapNode> recipe, params IEnumerable<Argument?> arguments) =>
            new(new Chain(new VariableUse(origin.Variable), [Verb.Of(method, node => node, arguments)]), recipe);
    }
}
