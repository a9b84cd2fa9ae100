using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Pods;

/// <summary>A container uses resource claims that its pod has.</summary>
internal sealed class ClaimsMustBeOfThePod() : TypeRule(Metadata, "core.v1.PodSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2121",
        "Resource claims of a container must be claims of the pod",
        Severity.Error,
        "A pod lists its claims under 'resourceClaims'; its containers name those they use.",
        "Add the claim to the pod, or correct the name.")
    {
        Passing = Example.Container("resources:\n  claims:\n  - name: gpu", "resourceClaims:\n- name: gpu\n  resourceClaimName: gpu"),
        Failing = Example.Container("resources:\n  claims:\n  - name: gpu"),
    };

    public override void Check(ObjectView pod, ManifestCheck check)
    {
        foreach (var container in pod.Containers())
        {
            if (container.View.Object("resources") is not { } resources || !resources.HasItems("claims"))
                continue;
            var seen = new List<string>();
            foreach (var claim in resources.Objects("claims"))
            {
                if (claim.Text("name") is not { Length: > 0 } name || claim.Text("request", "") is not { } request)
                    continue;
                var key = name + "/" + request;
                if (seen.Contains(key) || (request.Length > 0 ? seen.Contains(name + "/") : seen.Any(other => other.StartsWith(name + "/", StringComparison.Ordinal))))
                    check.Report(Info, claim.Path, $"The claim '{name}' is used twice by container '{container.Name}'. Remove one.");
                seen.Add(key);
                if (!pod.MayHaveMore("resourceClaims") && !IsDefined(pod, name))
                    check.Report(Info, claim.Path, $"Container '{container.Name}' uses the claim '{FormatDemand.Shown(name)}', which the pod does not have. Add it under 'resourceClaims', or correct the name.", check.OriginOf(claim.At("name")));
            }
        }
    }

    private static bool IsDefined(ObjectView pod, string name)
    {
        foreach (var claim in pod.Objects("resourceClaims"))
            if (claim.Map["name"] is Manifests.UnknownNode || claim.Text("name") == name || (claim.Map["name"] is null && claim.Map.IsOpen))
                return true;
        return false;
    }
}
