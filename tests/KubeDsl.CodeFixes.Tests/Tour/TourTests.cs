using KubeDsl.CodeFixes;
using KubeDsl.CodeFixes.Pods;
using KubeDsl.CodeFixes.Texts;
using KubeDsl.CodeFixes.Usage;
using KubeDsl.CodeFixes.Workloads;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Tests.Tour;

/// <summary>The pictures of docs/tour.md: drawn from what the analyzers and the code fixes really do.</summary>
public class TourTests
{
    private const string Opening = "public static class Shop { [Manifests] public static IEnumerable<Resource> Define() {\n";
    private const string Closing = "\n} }";

    [Fact]
    public Task MissingRestartPolicy() => Draw<ChooseRestartPolicyOfJob>("restart-policy", "KDSL2001", "Add RestartPolicy.Never", """
        yield return new Job("pi")
            .Completions(5)
            .WithContainer("pi", "perl:5.40", c => c.Args("-Mbignum=bpi", "-wle", "print bpi(9)"));
        """);

    [Fact]
    public Task MisspelledVolume() => Draw<UseSuggestedText>("misspelled-volume", "KDSL2102", "Change to 'cache'", """
        yield return new Deployment("web")
            .WithVolume("cache", v => v.EmptyDir(e => e))
            .WithContainer("web", "nginx:1.29", c => c.WithMount("cahce", "/var/cache/nginx"));
        """);

    [Fact]
    public Task MissingVolume() => Draw<AddMissingVolume>("missing-volume", "KDSL2102", "Add an emptyDir volume 'scratch'", """
        yield return new Pod("tool")
            .WithContainer("tool", "busybox:1.36", c => c.WithMount("scratch", "/scratch"));
        """);

    [Fact]
    public Task MalformedQuantity() => Draw<UseSuggestedText>("quantity", "KDSL1005", "Change to '10Mi'", """
        yield return new Pod("tool")
            .WithContainer("tool", "busybox:1.36", c => c.Requests(cpu: "100m", memory: "10 Mi"));
        """);

    [Fact]
    public Task RequestAboveItsLimit() => Draw<RaiseLimitToRequest>("limit", "KDSL2108", "Raise the limit to \"512Mi\"", """
        yield return new Pod("tool")
            .WithContainer("tool", "busybox:1.36", c => c
                .Requests(memory: "512Mi")
                .Limits(memory: "256Mi"));
        """);

    [Fact]
    public Task SelectorOfOtherLabels() => Draw<LetSelectorFollowLabels>("selector", "KDSL2201", "Let the selector follow the labels", """
        yield return new Deployment("web")
            .Selector(s => s.WithMatchLabel("app", "shop"))
            .Template(t => t.WithLabel("app", "web"))
            .WithContainer("web", "nginx:1.29");
        """);

    [Fact]
    public Task HelperThatKeepsAJobRunning() => Draw<UseNativeSidecar>("sidecar", "KDSL4070", "Make it a native sidecar", """
        yield return new Job("import")
            .RestartPolicy(RestartPolicy.Never)
            .WithContainer("import", "registry.example.com/import:1.4.0")
            .WithClassicSidecar("proxy", "registry.example.com/proxy:2.0.1");
        """);

    [Fact]
    public Task ResultThatIsLost() => Draw<UseFluentResult>("lost-result", "KDSL9102", "Assign the result to 'job'", """
        var job = new Job("pi").RestartPolicy(RestartPolicy.Never).WithContainer("pi", "perl:5.40");
        if (job.GetParallelism() is null)
            job.Parallelism(2);
        yield return job;
        """);

    private static async Task Draw<TFix>(string name, string id, string title, string code) where TFix : KubeDslCodeFix, new()
    {
        code = code.ReplaceLineEndings("\n");
        var (diagnostic, span, after) = await Fixing.Apply<TFix>(id, title, Opening + code + Closing);
        var fixedCode = after[Opening.Length..^Closing.Length];

        Golden.Matches($"docs/tour/{name}.svg", Picture.Of(code, new TextSpan(span.Start - Opening.Length, span.Length), diagnostic, title, fixedCode));
    }
}
