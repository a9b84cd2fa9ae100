using KubeDsl.Manifests;
using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Cluster;

/// <summary>The places that a flow is about, and the queues that it waits in.</summary>
internal static class FlowParts
{
    public static void CheckPlaces(RuleInfo rule, ObjectView part, ManifestCheck check)
    {
        if (part.Map.ContainsKey("resources") && part.LacksItems("namespaces") && part.Boolean("clusterScope") == false)
            check.Report(RequiredDemand.Info, part.At("namespaces"), "Namespaces are missing. Set 'namespaces', to '*' for all, or 'clusterScope: true'.");
        if (part.List("namespaces") is { } namespaces && !part.Texts("namespaces").Contains("*"))
            for (var i = 0; i < namespaces.Count; i++)
                if (namespaces[i] is StringNode name && Dns1123LabelFormat.Problem(name.Value) is { } problem)
                    check.Report(rule, part.At("namespaces").Child(i), $"The namespace is '{FormatDemand.Shown(name.Value)}'. {problem}");
        if (part.List("nonResourceURLs") is not { } urls)
            return;
        if (part.Texts("nonResourceURLs").Contains("*"))
        {
            if (urls.Count > 1)
                check.Report(rule, part.At("nonResourceURLs"), "'*' in 'nonResourceURLs' stands for everything. Remove the others, or '*'.");
            return;
        }
        for (var i = 0; i < urls.Count; i++)
            if (urls[i] is StringNode url && ProblemOf(url.Value) is { } problem)
                check.Report(rule, part.At("nonResourceURLs").Child(i), $"The URL is '{FormatDemand.Shown(url.Value)}'. {problem}");
    }

    private static string? ProblemOf(string url)
    {
        if (!url.StartsWith("/", StringComparison.Ordinal))
            return "It does not start with '/'. Write it like '/healthz'.";
        if (url.IndexOf(' ') >= 0 || url.Contains("//"))
            return "It has a blank or an empty step. Write it like '/healthz'.";
        var star = url.IndexOf('*');
        return star < 0 || (star == url.Length - 1 && url[star - 1] == '/') ? null : "'*' stands for the last step only. Write it like '/apis/*'.";
    }

    // A hand of queues is dealt from all of them by the bits of one number, of which there are 60.
    public static void CheckQueues(RuleInfo rule, ObjectView part, ManifestCheck check)
    {
        if (part.Path.Key != "queuing" || Set(part, "queues", 64) is not { } queues || Set(part, "handSize", 8) is not { } hand || queues <= 0 || hand <= 0)
            return;
        if (hand > queues)
            check.Report(rule, part.At("handSize"), $"A hand has {hand} of {queues} queues. Use at most the number of queues.");
        else if (Math.Ceiling(Math.Log(queues, 2) * hand) > 60)
            check.Report(rule, part.At("handSize"), $"A hand of {hand} out of {queues} queues is too large. Lower 'handSize' or 'queues'.");
    }

    private static long? Set(ObjectView part, string key, long otherwise) => part.Integer(key, otherwise) is { } number ? (number == 0 ? otherwise : number) : null;
}
