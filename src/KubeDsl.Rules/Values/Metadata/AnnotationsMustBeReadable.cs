using System.Globalization;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Values.Config;
using KubeDsl.Rules.Values.Pods;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Metadata;

/// <summary>Annotations that the server itself reads have values that it can read.</summary>
internal sealed class AnnotationsMustBeReadable() : TypeRule(Metadata, "core.v1.Pod", "core.v1.PodTemplateSpec", "networking.v1.Ingress", "core.v1.Service", "core.v1.Node")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2025",
        "Annotations that the server reads must be readable",
        Severity.Error,
        "Some annotations are settings: they have a format, and agree with the field of the same meaning.",
        "Correct the annotation, or use the field alone.")
    {
        Passing = Ingress(""),
        Failing = Ingress("    kubernetes.io/ingress.class: other\n"),
    };

    public override void Check(ObjectView part, ManifestCheck check)
    {
        var annotations = part.ObjectOrNothing("metadata").ObjectOrNothing("annotations");
        var spec = part.ObjectOrNothing("spec");
        switch (check.Kind)
        {
            case "Ingress":
                if (annotations.Text("kubernetes.io/ingress.class") is { } old && spec.Text("ingressClassName") is { } name && old != name)
                    check.Report(Info, annotations.At("kubernetes.io/ingress.class"), $"The annotation names the class '{FormatDemand.Shown(old)}' and the field '{FormatDemand.Shown(name)}'. Remove the annotation.");
                break;
            case "Service":
                if (annotations.Text("service.kubernetes.io/topology-mode") is { } mode && annotations.Text("service.kubernetes.io/topology-aware-hints") is { } hints && mode != hints)
                    check.Report(Info, annotations.At("service.kubernetes.io/topology-mode"), "The two annotations about topology differ. Keep one of them.");
                if (annotations.Text(SourceRanges) is { } ranges && spec.LacksItems("loadBalancerSourceRanges"))
                    CheckSourceRanges(ranges, annotations.At(SourceRanges), spec, check);
                break;
            case "Node":
                CheckJson(annotations, "scheduler.alpha.kubernetes.io/taints", '[', check);
                CheckJson(annotations, "scheduler.alpha.kubernetes.io/preferAvoidPods", '{', check);
                break;
            default:
                CheckJson(annotations, "scheduler.alpha.kubernetes.io/tolerations", '[', check);
                if (annotations.Text("controller.kubernetes.io/pod-deletion-cost") is { } cost && !IsInteger(cost))
                    check.Report(Info, annotations.At("controller.kubernetes.io/pod-deletion-cost"), $"The cost of deletion is '{FormatDemand.Shown(cost)}'. Use a whole number.");
                if (annotations.Has("kubernetes.io/config.mirror") && spec.LacksText("nodeName"))
                    check.Report(Info, annotations.At("kubernetes.io/config.mirror"), "A mirror pod is bound to a node. Remove the annotation.");
                ProfileAnnotations.Check(Info, annotations, spec, check);
                break;
        }
    }

    // An annotation from before there were fields for it; the server still reads it.
    private void CheckJson(ObjectView annotations, string key, char start, ManifestCheck check)
    {
        if (annotations.Text(key) is { Length: > 0 } text && text.Trim() is var trimmed && trimmed != "null" && (!trimmed.StartsWith(start.ToString(), StringComparison.Ordinal) || JsonText.LooksWrong(trimmed)))
            check.Report(Info, annotations.At(key), $"The annotation is read as JSON that starts with '{start}', and is not. Remove it, and use the field.");
    }

    private const string SourceRanges = "service.beta.kubernetes.io/load-balancer-source-ranges";

    private void CheckSourceRanges(string ranges, FieldPath place, ObjectView service, ManifestCheck check)
    {
        if (service.Text("type", "ClusterIP") is { } type && type != "LoadBalancer")
            check.Report(Info, place, $"The annotation goes with the type 'LoadBalancer' only, and the type is '{FormatDemand.Shown(type)}'. Remove it.");
        if (ranges.Trim().Length == 0)
            return;
        foreach (var range in ranges.Split(','))
            if (CidrFormat.Problem(range.Trim()) is { } problem)
                check.Report(Info, place, $"The annotation has the range '{FormatDemand.Shown(range.Trim())}'. {problem}");
    }

    private static bool IsInteger(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == text;

    private static string Ingress(string annotation) => $"""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: web
          annotations:
            team: shop
        {annotation}spec:
          ingressClassName: nginx
          defaultBackend:
            service:
              name: web
              port:
                number: 80
        """;
}
