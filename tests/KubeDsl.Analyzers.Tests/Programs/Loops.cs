namespace KubeDsl.Programs;

/// <summary>Loops that a reader without a clock cannot unroll, recursion, iterators over iterators.</summary>
public static class Loops
{
    [Manifests]
    public static IEnumerable<Resource> Define()
    {
        var count = 0;
        while (count < 4)
        {
            count++;
            if (count == 2)
                continue;
            if (count > 3)
                break;
            yield return new ConfigMap($"part-{count}").WithData("number", count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        foreach (var resource in Tree("node", 2))
            yield return resource;
        foreach (var resource in Numbered(Enumerable.Range(1, 3)))
            yield return resource;
    }

    private static IEnumerable<Resource> Tree(string name, int depth)
    {
        yield return new ServiceAccount(name);
        if (depth == 0)
            yield break;
        foreach (var side in new[] { "left", "right" })
            foreach (var resource in Tree($"{name}-{side}", depth - 1))
                yield return resource;
    }

    private static IEnumerable<Resource> Numbered(IEnumerable<int> numbers)
    {
        var pod = new Pod("many");
        foreach (var number in numbers)
            pod = pod.WithContainer($"c{number}", $"registry.example.com/c:{number}.0.0", c => c.WithPort(8000 + number, name: $"p{number}"));
        yield return pod;
    }
}
