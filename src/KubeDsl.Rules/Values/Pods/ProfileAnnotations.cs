using KubeDsl.Manifests;
using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Pods;

/// <summary>
/// Security profiles were annotations before they were fields. The server still reads them: they have a format, name containers that there
/// are, and agree with the field.
/// </summary>
internal static class ProfileAnnotations
{
    private const string AppArmor = "container.apparmor.security.beta.kubernetes.io/";
    private const string Seccomp = "container.seccomp.security.alpha.kubernetes.io/";
    private const string SeccompOfPod = "seccomp.security.alpha.kubernetes.io/pod";
    private const string Local = "localhost/";

    /// <param name="rule">The rule that reports.</param>
    /// <param name="annotations">The annotations of the pod.</param>
    /// <param name="spec">Its spec.</param>
    /// <param name="check">Where to report.</param>
    public static void Check(RuleInfo rule, ObjectView annotations, ObjectView spec, ManifestCheck check)
    {
        foreach (var entry in annotations.Map)
        {
            if (entry.Value is not StringNode { Value: var profile })
                continue;
            if (entry.Key.StartsWith(AppArmor, StringComparison.Ordinal))
                CheckAppArmor(rule, annotations.At(entry.Key), entry.Key.Substring(AppArmor.Length), profile, spec, check);
            else if (entry.Key == SeccompOfPod)
                CheckSeccomp(rule, annotations.At(entry.Key), profile, spec, check);
            else if (entry.Key.StartsWith(Seccomp, StringComparison.Ordinal))
                foreach (var part in (ObjectView?[])[null, .. spec.Containers().Where(container => container.View.Text("name") == entry.Key.Substring(Seccomp.Length)).Select(container => (ObjectView?)container.View)])
                    CheckSeccomp(rule, annotations.At(entry.Key), profile, part, check);
        }
    }

    private static void CheckAppArmor(RuleInfo rule, FieldPath place, string name, string profile, ObjectView spec, ManifestCheck check)
    {
        var container = spec.Containers().FirstOrDefault(container => container.View.Text("name") == name).View;
        if (profile is not ("" or "runtime/default" or "unconfined") && !profile.StartsWith(Local, StringComparison.Ordinal))
            check.Report(rule, place, $"The AppArmor profile is '{FormatDemand.Shown(profile)}'. Use 'runtime/default', 'unconfined' or 'localhost/' and a name.");
        if (container.Map is null)
        {
            var mayBeThere = spec.MayHaveMoreContainers() || spec.Containers().Any(other => other.View["name"] is UnknownNode || (other.View["name"] is null && other.View.Map.IsOpen));
            if (!mayBeThere)
                check.Report(rule, place, $"The pod has no container '{FormatDemand.Shown(name)}'. Correct the name after the '/'.");
            return;
        }
        if (spec.Object("os")?.Text("name") == "windows")
            return;
        var own = container.Object("securityContext") is { } context && context.Object("appArmorProfile") is not null ? container : spec;
        Compare(rule, "appArmorProfile", own, profile, profile == "runtime/default", check);
    }

    private static void CheckSeccomp(RuleInfo rule, FieldPath place, string profile, ObjectView? part, ManifestCheck check)
    {
        var isDefault = profile is "runtime/default" or "docker/default";
        var isLocal = profile.StartsWith(Local, StringComparison.Ordinal);
        if (part is { } own)
            Compare(rule, "seccompProfile", own, profile, isDefault, check);
        if (part is not null && place.Key != SeccompOfPod)
            return;
        var problem = isLocal ? RelativePathFormat.Problem(profile.Substring(Local.Length))
            : isDefault || profile == "unconfined" ? null
            : "Use 'runtime/default', 'unconfined' or 'localhost/' and a path.";
        if (problem is not null)
            check.Report(rule, place, $"The seccomp profile is '{FormatDemand.Shown(profile)}'. {problem}");
    }

    private static void Compare(RuleInfo rule, string field, ObjectView part, string annotation, bool isDefault, ManifestCheck check)
    {
        if (part.Object("securityContext")?.Object(field) is not { } profile)
            return;
        var isLocal = annotation.StartsWith(Local, StringComparison.Ordinal);
        var agrees = profile.Text("type") switch
        {
            "Unconfined" => annotation == "unconfined",
            "RuntimeDefault" => isDefault,
            "Localhost" => isLocal,
            _ => true,
        };
        if (!agrees)
            check.Report(rule, profile.At("type"), $"The field says '{profile.Text("type")}' and the annotation of the pod '{FormatDemand.Shown(annotation)}'. Remove the annotation.");
        else if (profile.Text("type") == "Localhost" && profile.Text("localhostProfile") is { } file && annotation != Local + file)
            check.Report(rule, profile.At("localhostProfile"), $"The field names '{FormatDemand.Shown(file)}' and the annotation of the pod '{FormatDemand.Shown(annotation)}'. Remove the annotation.");
    }
}
