namespace KubeDsl.Programs;

/// <summary>Values that nobody emits: what they lack is nobody's business yet.</summary>
public static class Unfinished
{
    public static readonly Deployment Blank = new("blank");

    public static Job Started() => new Job("started").Completions(3);

    public static Pod Half(string image) => new Pod("half").WithContainer("main", image, c => c.WithMount("cache", "/cache"));

    [Manifests]
    public static Pod Whole() => Half("registry.example.com/half:1.0.0").WithVolume("cache", v => v.EmptyDir(e => e));
}
