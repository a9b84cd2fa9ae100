using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Defaults;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Pods;

/// <summary>What a container asks about itself is something that it can know.</summary>
internal sealed class FieldReferencesMustExist() : TypeRule(Metadata, "core.v1.EnvVarSource", "core.v1.DownwardAPIVolumeFile")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2106",
        "Fields that a container asks about itself must exist",
        Severity.Error,
        "Only some fields of the pod and some resources of its containers are offered to environment variables and downward API volumes.",
        "Use one of the fields that the message lists.")
    {
        Passing = Example.Container("env:\n- name: IP\n  valueFrom:\n    fieldRef:\n      fieldPath: status.podIP"),
        Failing = Example.Container("env:\n- name: IP\n  valueFrom:\n    fieldRef:\n      fieldPath: status.ip"),
    };

    private static readonly string[] OfEnvironment =
        ["metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.host", "spec.serviceAccountName", "status.hostIP", "status.hostIPs", "status.podIP", "status.podIPs"];

    private static readonly string[] OfVolume = ["metadata.name", "metadata.namespace", "metadata.uid", "metadata.labels", "metadata.annotations"];

    private static readonly string[] Resources =
        ["limits.cpu", "limits.memory", "limits.ephemeral-storage", "requests.cpu", "requests.memory", "requests.ephemeral-storage"];

    private static readonly string[] Divisors = ["1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei"];

    public override void Check(ObjectView source, ManifestCheck check)
    {
        // The file of a volume has a path, the source of a variable has none.
        var isVolume = source.Map.ContainsKey("path") || source.Path.Parent?.Key == "items";
        if (source.Object("fieldRef") is { } field)
            CheckField(field, isVolume ? OfVolume : OfEnvironment, check);
        if (source.Object("resourceFieldRef") is { } resource)
            CheckResource(resource, check);
    }

    private void CheckField(ObjectView field, string[] known, ManifestCheck check)
    {
        var version = field.Text("apiVersion", "v1");
        if (version is not null and not "v1")
            check.Report(Info, field.At("fieldPath"), $"'apiVersion' of the reference is '{FormatDemand.Shown(version)}'. Use 'v1', or leave it out.");
        if (field.Text("fieldPath") is not { Length: > 0 } path || Array.IndexOf(known, path) >= 0)
            return;
        if (Subscript(path, "metadata.labels", out var label))
        {
            if (QualifiedNameFormat.Problem(label) is { } problem)
                check.Report(Info, field.At("fieldPath"), $"The key '{FormatDemand.Shown(label)}' is no label key. {problem}");
            return;
        }
        if (Subscript(path, "metadata.annotations", out var annotation))
        {
            if (AnnotationKeyFormat.Problem(annotation) is { } problem)
                check.Report(Info, field.At("fieldPath"), $"The key '{FormatDemand.Shown(annotation)}' is no annotation key. {problem}");
            return;
        }
        var closest = Schema.Spelling.Closest(path, known);
        check.Report(
            Info,
            field.At("fieldPath"),
            $"'{FormatDemand.Shown(path)}' is not offered here. {(closest is null ? $"Use one of {string.Join(", ", known)}, metadata.labels['key'], metadata.annotations['key']." : $"Did you mean '{closest}'?")}",
            replacement: closest);
    }

    private void CheckResource(ObjectView resource, ManifestCheck check)
    {
        if (resource.Text("resource") is not { Length: > 0 } name)
            return;
        var isKnown = Array.IndexOf(Resources, name) >= 0
            || name.StartsWith("limits.hugepages-", StringComparison.Ordinal)
            || name.StartsWith("requests.hugepages-", StringComparison.Ordinal);
        if (!isKnown)
        {
            check.Report(Info, resource.At("resource"), $"'{FormatDemand.Shown(name)}' is not offered here. Use one of {string.Join(", ", Resources)}, or limits or requests of huge pages.");
            return;
        }
        if (resource["divisor"]?.ToString() is not { } text || !Quantity.TryParse(text, out var divisor) || divisor.Value == 0)
            return;
        var isCpu = name.EndsWith(".cpu", StringComparison.Ordinal);
        // The server compares the shortest spelling: 1024 is not 1Ki, and 1000m is 1.
        var fits = CanonicalQuantity.Of(text, isOfResource: false) is { } spelling && (isCpu ? spelling is "1" or "1m" : Array.IndexOf(Divisors, spelling) >= 0);
        if (!fits)
            check.Report(Info, resource.At("divisor"), $"'divisor' is '{text}'. Use {(isCpu ? "'1' or '1m'" : "one of " + string.Join(", ", Divisors))}.");
    }

    private static bool Subscript(string path, string prefix, out string key)
    {
        key = "";
        if (!path.StartsWith(prefix + "['", StringComparison.Ordinal) || !path.EndsWith("']", StringComparison.Ordinal) || path.Length < prefix.Length + 4)
            return false;
        key = path.Substring(prefix.Length + 2, path.Length - prefix.Length - 4);
        return true;
    }
}
