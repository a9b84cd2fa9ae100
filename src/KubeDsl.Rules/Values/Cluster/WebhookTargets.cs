using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Cluster;

/// <summary>Where a webhook is reached, which admission and conversion describe alike.</summary>
internal static class WebhookTargets
{
    public static void Check(RuleInfo rule, ObjectView client, ManifestCheck check)
    {
        if (client.Object("service") is { } service && service.Text("path") is { Length: > 0 } path && ProblemOfPath(path) is { } problem)
            check.Report(rule, service.At("path"), $"The path is '{FormatDemand.Shown(path)}'. {problem}");
        if (client.Text("url") is { } url && !WebhookAddress.IsRight(url))
            check.Report(rule, client.At("url"), $"'url' is '{FormatDemand.Shown(url)}'. Use an https address without user, query and fragment.");
    }

    // The steps of the path are DNS names; one '/' may stand at the end.
    private static string? ProblemOfPath(string path)
    {
        if (path == "/")
            return null;
        if (path[0] != '/')
            return "Start it with '/'.";
        var steps = path.Substring(1, path.Length - (path.EndsWith("/", StringComparison.Ordinal) ? 2 : 1));
        foreach (var step in steps.Split('/'))
            if (Dns1123SubdomainFormat.Problem(step) is { } problem)
                return $"The step '{FormatDemand.Shown(step)}' is no DNS name. {problem}";
        return null;
    }
}
