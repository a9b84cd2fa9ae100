using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Pods;

/// <summary>The name of an image has no blanks around it.</summary>
internal sealed class ImagesMustNotHaveBlanks() : TypeRule(Metadata, "core.v1.Container")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2125",
        "Images must not have blanks around their name",
        Severity.Error,
        "The API server refuses a Pod whose image starts or ends with a blank; a workload is accepted and its pods are refused.",
        "Remove the blanks.")
    {
        Passing = Example.Pod(),
        Failing = Example.Pod("initContainers:\n- name: setup\n  image: \" busybox:1.36\""),
    };

    public override void Check(ObjectView container, ManifestCheck check)
    {
        if (check.IsPod && container.Text("image") is { Length: > 0 } image && image.Trim() != image)
            check.Report(Info, container.At("image"), $"The image '{FormatDemand.Shown(image)}' has blanks around it. Remove them.", replacement: image.Trim());
    }
}
