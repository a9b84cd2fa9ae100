namespace KubeDsl.Programs;

/// <summary>What every stack is made of.</summary>
public abstract class Stack(string name)
{
    protected string Name { get; } = name;

    protected abstract string Image { get; }

    protected virtual int Port => 8080;

    public virtual IEnumerable<Resource> Resources()
    {
        var workload = Workload();
        yield return workload;
        yield return workload.Expose(port: Port);
    }

    protected virtual Deployment Workload() =>
        new Deployment(Name).WithContainer(Name, Image, c => c.WithPort(Port));
}

/// <summary>A stack with a cache.</summary>
public sealed class CachedStack(string name, string version) : Stack(name)
{
    protected override string Image => $"registry.example.com/{Name}:{version}";

    public override IEnumerable<Resource> Resources() =>
        base.Resources().Append(new ConfigMap($"{Name}-cache").WithData("size", "512"));

    protected override Deployment Workload() =>
        base.Workload().WithContainer("cache", "registry.example.com/cache:7.2.0", c => c.WithPort(6379, name: "redis"));
}

/// <summary>Two stacks of a class hierarchy.</summary>
public static class Stacks
{
    [Manifests]
    public static IEnumerable<Resource> Define()
    {
        Stack[] stacks = [new CachedStack("front", "1.0.0"), new CachedStack("back", "2.0.0")];
        return stacks.SelectMany(stack => stack.Resources());
    }
}
