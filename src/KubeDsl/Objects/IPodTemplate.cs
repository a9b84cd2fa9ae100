namespace KubeDsl;

/// <summary>
/// Anything that runs pods: a Pod itself, and every workload with a pod template. The verbs for containers, volumes,
/// sidecars and scheduling work on all of them.
/// </summary>
public interface IPodTemplate
{
    /// <summary>The maps between the object and its pod spec, such as <c>spec</c>, <c>template</c>, <c>spec</c>.</summary>
    internal string[] PodSpecPath { get; }
}
