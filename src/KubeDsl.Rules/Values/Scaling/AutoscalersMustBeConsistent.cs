using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Scaling;

/// <summary>An autoscaler has room to scale, and a target with an API group.</summary>
internal sealed class AutoscalersMustBeConsistent() : TypeRule(
    Metadata, "autoscaling.v2.HorizontalPodAutoscalerSpec", "autoscaling.v1.HorizontalPodAutoscalerSpec", "autoscaling.v2.HPAScalingRules")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2701",
        "Autoscalers must be consistent",
        Severity.Error,
        "The greatest number of pods is not below the least one, and the target is named with its API group.",
        "Raise 'maxReplicas', or correct 'scaleTargetRef'.")
    {
        Passing = Scaler(2),
        Failing = Scaler(20),
    };

    public override void Check(ObjectView spec, ManifestCheck check)
    {
        if (spec.Path.Depth > 1)
        {
            if (spec.List("policies") is { Count: 0, IsOpen: false })
                check.Report(RequiredDemand.Info, spec.At("policies"), "'policies' is empty. Add a policy, or leave the field out.");
            return;
        }
        if (spec.Integer("maxReplicas") is { } most && spec.Integer("minReplicas", 1) is { } least && most < least)
            check.Report(Info, spec.At("maxReplicas"), $"'maxReplicas' is {most} and 'minReplicas' {least}. Set 'maxReplicas' to at least {least}.");
        if (spec.Object("scaleTargetRef") is not { } target)
            return;
        if (target.Text("kind") is { } kind && kind != "ReplicationController" && target.Text("apiVersion", "") is { } apiVersion && !HasGroup(apiVersion))
            check.Report(Info, target.At("apiVersion"),
                $"'apiVersion' of the target is {(apiVersion.Length == 0 ? "missing" : $"'{FormatDemand.Shown(apiVersion)}', which has no API group")}. Write it like 'apps/v1'.");
    }

    private static bool HasGroup(string apiVersion)
    {
        var parts = apiVersion.Split('/');
        return parts.Length == 2 && parts[0].Length > 0;
    }

    private static string Scaler(int least) => Example.Of(
        "autoscaling/v2",
        "HorizontalPodAutoscaler",
        $"spec:\n  minReplicas: {least}\n  maxReplicas: 10\n  scaleTargetRef:\n    apiVersion: apps/v1\n    kind: Deployment\n    name: web");
}
