using KubeDsl.Manifests;

namespace KubeDsl.Rules.Views;

/// <summary>The pods of a set, by their labels: a set may have thousands of selectors and as many pods.</summary>
internal sealed class PodIndex
{
    private readonly List<DescribedPod> pods = [];
    private readonly Dictionary<(string Key, string Value), List<DescribedPod>> byLabel = [];
    private readonly List<DescribedPod> uncertain = [];

    public PodIndex(IReadOnlyList<ManifestCheck> checks)
    {
        foreach (var check in checks)
            if (PodViews.TemplateOf(check.Root, check.Kind) is { } template)
                Add(new DescribedPod(check, template.ObjectOrNothing("metadata"), template.ObjectOrNothing("spec")));
    }

    public IReadOnlyList<DescribedPod> All => pods;

    /// <summary>All pods that may have these labels, and maybe others.</summary>
    public IEnumerable<DescribedPod> ThatMayHave(MapNode? labels)
    {
        List<DescribedPod>? fewest = null;
        if (labels is not null)
            foreach (var label in labels)
            {
                if (label.Value is not StringNode text)
                    continue;
                if (!byLabel.TryGetValue((label.Key, text.Value), out var found))
                    return uncertain;
                if (fewest is null || found.Count < fewest.Count)
                    fewest = found;
            }
        return fewest is null ? pods : uncertain.Count == 0 ? fewest : fewest.Concat(uncertain);
    }

    private void Add(DescribedPod pod)
    {
        pods.Add(pod);
        var labels = pod.Labels.Map;
        var isCertain = !labels.IsOpen;
        foreach (var label in labels)
            isCertain &= label.Value is StringNode;
        if (!isCertain)
        {
            uncertain.Add(pod);
            return;
        }

        foreach (var label in labels)
        {
            var key = (label.Key, ((StringNode)label.Value).Value);
            if (!byLabel.TryGetValue(key, out var list))
                byLabel.Add(key, list = []);
            list.Add(pod);
        }
    }
}
