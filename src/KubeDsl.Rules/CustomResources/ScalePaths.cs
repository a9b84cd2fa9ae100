namespace KubeDsl.Rules.CustomResources;

/// <summary>Where a version keeps what an autoscaler reads and writes, as <c>.spec.replicas</c>.</summary>
internal sealed record ScalePaths(string? SpecReplicas, string? StatusReplicas, string? LabelSelector);
