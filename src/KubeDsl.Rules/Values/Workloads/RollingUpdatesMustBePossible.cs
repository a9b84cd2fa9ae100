using System.Globalization;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Workloads;

/// <summary>The way a workload is updated is complete and possible.</summary>
internal sealed class RollingUpdatesMustBePossible() : TypeRule(Metadata, "apps.v1.DeploymentSpec", "apps.v1.DaemonSetSpec", "apps.v1.StatefulSetSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2202",
        "Update strategies must be possible",
        Severity.Error,
        "Settings of a rolling update go with a rolling update only, and one that may neither remove nor add a pod never ends.",
        "Change the type, or allow an unavailable or an additional pod.")
    {
        Passing = Example.Workload("Deployment", "strategy:\n  type: Recreate"),
        Failing = Example.Workload("Deployment", "strategy:\n  type: Recreate\n  rollingUpdate:\n    maxSurge: 1"),
    };

    private static readonly string[] OfDeployment = ["Recreate", "RollingUpdate"];
    private static readonly string[] OfOthers = ["OnDelete", "RollingUpdate"];

    public override void Check(ObjectView spec, ManifestCheck check)
    {
        var isDeployment = check.Kind == "Deployment";
        if (spec.Object(isDeployment ? "strategy" : "updateStrategy") is not { } strategy)
            return;
        var known = isDeployment ? OfDeployment : OfOthers;
        if (strategy.Text("type") is { Length: > 0 } type)
        {
            if (Array.IndexOf(known, type) < 0)
                check.Report(EnumDemand.Info, strategy.Path, $"The type of the update is '{FormatDemand.Shown(type)}', which is not known. Use '{known[0]}' or '{known[1]}'.");
            else if (type != "RollingUpdate" && strategy.Has("rollingUpdate") && check.Kind != "DaemonSet")
                check.Report(Info, strategy.At("rollingUpdate"), $"'rollingUpdate' does not go with the type '{type}'. Remove it, or use 'RollingUpdate'.", related: check.OriginOf(strategy.At("type")));
        }
        if (strategy.Text("type", "RollingUpdate") != "RollingUpdate" || strategy.Object("rollingUpdate") is not { } rolling)
            return;

        if (isDeployment)
            CheckDeployment(rolling, check);
        else if (check.Kind == "DaemonSet")
            CheckDaemonSet(rolling, check);
    }

    private void CheckDeployment(ObjectView rolling, ManifestCheck check)
    {
        if (ValueOf(rolling, "maxUnavailable", 25) == 0 && ValueOf(rolling, "maxSurge", 25) == 0)
            check.Report(Info, rolling.At("maxUnavailable"), "'maxUnavailable' and 'maxSurge' are both 0, so nothing could be updated. Raise one of them.", related: check.OriginOf(rolling.At("maxSurge")));
    }

    private void CheckDaemonSet(ObjectView rolling, ManifestCheck check)
    {
        // Unlike those of a Deployment these are not judged with 'OnDelete'.
        CheckAmount(rolling, "maxUnavailable", check);
        CheckAmount(rolling, "maxSurge", check);
        if (ValueOf(rolling, "maxUnavailable", 1) is not { } unavailable || ValueOf(rolling, "maxSurge", 0) is not { } surge)
            return;
        if (unavailable == 0 && surge == 0)
            check.Report(Info, rolling.At("maxUnavailable"), "'maxUnavailable' and 'maxSurge' are both 0, so nothing could be updated. Raise one of them.");
        else if (unavailable != 0 && surge != 0)
            check.Report(Info, rolling.At("maxSurge"), "A DaemonSet takes either 'maxSurge' or 'maxUnavailable' (which is 1 when it is not set). Set one of them to 0.");
    }

    private static void CheckAmount(ObjectView rolling, string key, ManifestCheck check)
    {
        if (rolling.Has(key))
            Amount.Judge(rolling[key], false, rolling.At(key), check);
    }

    private static readonly FormatDemand Amount = new(ValueFormats.Find("count-or-percent"));

    /// <summary>The number, or that before the '%'; null when it is not known.</summary>
    internal static long? ValueOf(ObjectView part, string key, long? absent)
    {
        if (part.Lacks(key))
            return absent;
        return part[key] switch
        {
            IntegerNode number => number.Value,
            StringNode text when PercentFormat.TryParse(text.Value, out var percent) => percent,
            StringNode text when int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _) => null,
            _ => null,
        };
    }
}
