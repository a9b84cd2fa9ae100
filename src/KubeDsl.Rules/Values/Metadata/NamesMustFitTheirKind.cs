using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Views;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Values.Metadata;

/// <summary>The name of an object has the form that its kind demands.</summary>
internal static class NamesMustFitTheirKind
{
    public static readonly RuleInfo Info = new(
        "KDSL2021",
        "The name of an object must fit its kind",
        Severity.Error,
        "Most names become part of DNS names, labels or paths, so each kind demands a form; a CronJob's name leaves room for what its jobs append.",
        "Use lower-case letters, digits and '-', and keep the name short.")
    {
        Passing = Example.Of("v1", "ConfigMap", "", "web-settings"),
        Failing = Example.Of("v1", "ConfigMap", "", "Web_Settings"),
    };

    public static void Check(ObjectView metadata, KindInfo kind, ManifestCheck check) => Check(metadata, kind.Name, check);

    /// <summary>The name of a custom resource is a DNS subdomain, whatever its kind is called.</summary>
    public static void CheckCustom(ObjectView metadata, ManifestCheck check) => Check(metadata, "", check);

    private static void Check(ObjectView metadata, string kind, ManifestCheck check)
    {
        if (metadata.Text("name") is { Length: > 0 } name && ProblemOf(name, kind, check, isPrefix: false) is { } problem)
            check.Report(Info, metadata.At("name"), $"The name of the {check.Kind} is '{FormatDemand.Shown(name)}'. {problem}");
        if (metadata.Text("generateName") is { Length: > 0 } prefix && ProblemOf(prefix, kind, check, isPrefix: true) is { } misfit)
            check.Report(Info, metadata.At("generateName"), $"'generateName' is '{FormatDemand.Shown(prefix)}'. {misfit}");
        else if (metadata.LacksText("name") && metadata.Text("generateName") is { Length: > 0 } start && ProblemOf(Generated(start), kind, check, isPrefix: false) is { } fault)
            check.Report(Info, metadata.At("generateName"), $"'generateName' is '{FormatDemand.Shown(start)}', and no name that the server makes of it is right. {fault}");
    }

    // The server cuts a prefix and appends five letters and digits.
    private static string Generated(string prefix) => (prefix.Length > LongestPrefix ? prefix.Substring(0, LongestPrefix) : prefix) + "bcdfg";

    private const int LongestPrefix = 58;

    private static string? ProblemOf(string name, string kind, ManifestCheck check, bool isPrefix)
    {
        // A '-' at the end of a prefix is no fault of it: the server looks at what stands before it, less one character.
        var text = isPrefix && name.Length > 1 && name.EndsWith("-", StringComparison.Ordinal) ? name.Substring(0, name.Length - 2) + "a" : name;
        switch (kind)
        {
            case "Namespace" or "StatefulSet":
                return Dns1123LabelFormat.Problem(text);
            case "Service":
                return check.Version >= new KubernetesVersion(1, 36) ? Dns1123LabelFormat.Problem(text) : Dns1035LabelFormat.Problem(text);
            case "CronJob" when text.Length > 52 && !isPrefix:
                return $"It has {text.Length} characters, and the names of its jobs are 11 longer. Use at most 52.";
            case "Job" when text.Length > 63 && !isPrefix && !check.Root.ObjectOrNothing("spec").IsTrue("manualSelector"):
                return $"It has {text.Length} characters, and it becomes a label of the pods. Use at most 63.";
            case "Role" or "ClusterRole" or "RoleBinding" or "ClusterRoleBinding" or "CertificateSigningRequest":
                return PathSegmentNameFormat.Problem(text);
            case "IPAddress":
                return IpAddress.TryParse(name, out _) && System.Net.IPAddress.Parse(name).ToString() == name ? null : "An IPAddress is called like the address in its shortest form, such as '10.0.0.1' or '2001:db8::1'.";
            case "PodDisruptionBudget" or "APIService":
            case "Event" when check.Group.Length == 0:
                return PathSegmentNameFormat.Problem(text);
            default:
                return Dns1123SubdomainFormat.Problem(text);
        }
    }
}
