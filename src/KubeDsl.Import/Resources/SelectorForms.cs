using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;

namespace KubeDsl.Import.Resources;

/// <summary>
/// The forms in which a workload may be written, the shortest first: without the selector, or without selector and labels of the
/// pods, where those follow by themselves (<see cref="Completion"/>).
/// </summary>
internal static class SelectorForms
{
    public static IEnumerable<MapNode> Of(MapNode workload)
    {
        if (workload.Find("spec", "selector") is not null)
        {
            var unselected = workload.Change(["spec"], spec => spec.Remove("selector"));
            var unlabelled = WithoutPodLabels(unselected);
            if (Follows(unlabelled, workload))
                yield return unlabelled;
            if (Follows(unselected, workload))
                yield return unselected;
        }
        yield return workload;
    }

    private static bool Follows(MapNode form, MapNode workload) => Completion.Of(form).Equals(workload);

    private static MapNode WithoutPodLabels(MapNode workload)
    {
        if (workload.Find("spec", "template", "metadata") is not MapNode metadata || !metadata.ContainsKey("labels"))
            return workload;
        return metadata.Count == 1
            ? workload.Change(["spec", "template"], template => template.Remove("metadata"))
            : workload.Change(["spec", "template", "metadata"], rest => rest.Remove("labels"));
    }
}
