using KubeDsl.Manifests;

namespace KubeDsl.Rules.Views;

/// <summary>The parts of a pod spec that rules ask for.</summary>
internal static class PodViews
{
    private static readonly string[] ContainerLists = ["initContainers", "containers", "ephemeralContainers"];

    /// <summary>The known containers: init containers first, then the regular ones, then ephemeral ones.</summary>
    public static IEnumerable<ContainerView> Containers(this ObjectView pod)
    {
        foreach (var list in ContainerLists)
            foreach (var container in pod.Objects(list))
                yield return new ContainerView(container, list, pod);
    }

    /// <summary>True when there may be init or regular containers that are not known.</summary>
    public static bool MayHaveMoreContainers(this ObjectView pod) => pod.MayHaveMore("containers") || pod.MayHaveMore("initContainers");

    /// <summary>The known volume of this name.</summary>
    public static ObjectView? Volume(this ObjectView pod, string name)
    {
        foreach (var volume in pod.Objects("volumes"))
            if (volume.Text("name") == name)
                return volume;
        return null;
    }

    /// <summary>True when there may be a volume of any name that is not known.</summary>
    public static bool MayHaveMoreVolumes(this ObjectView pod)
    {
        if (pod.MayHaveMore("volumes"))
            return true;
        foreach (var volume in pod.Objects("volumes"))
            if (volume["name"] is UnknownNode || (volume.Map["name"] is null && volume.Map.IsOpen))
                return true;
        return false;
    }

    /// <summary>
    /// The object with the metadata and the spec of the pods that an object describes, wherever it stands; null for objects that describe
    /// none. What is not written is an empty object, and what is not known an open one.
    /// </summary>
    public static ObjectView? TemplateOf(ObjectView root, string kind) => kind switch
    {
        "Pod" => root,
        "Deployment" or "ReplicaSet" or "StatefulSet" or "DaemonSet" or "Job" or "ReplicationController" => root.ObjectOrNothing("spec").ObjectOrNothing("template"),
        "CronJob" => root.ObjectOrNothing("spec").ObjectOrNothing("jobTemplate").ObjectOrNothing("spec").ObjectOrNothing("template"),
        "PodTemplate" => root.ObjectOrNothing("template"),
        _ => null,
    };

    /// <summary>The spec of the pods that an object describes; null for objects that describe none.</summary>
    public static ObjectView? PodSpecOf(ObjectView root, string kind) => TemplateOf(root, kind)?.ObjectOrNothing("spec");

    /// <summary>The metadata of the pods that an object describes; null for objects that describe none.</summary>
    public static ObjectView? PodMetadataOf(ObjectView root, string kind) => TemplateOf(root, kind)?.ObjectOrNothing("metadata");
}
