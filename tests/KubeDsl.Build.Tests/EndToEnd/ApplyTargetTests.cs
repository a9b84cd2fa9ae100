using KubeDsl.Fakes;

namespace KubeDsl.Build.Tests.EndToEnd;

/// <summary>From C# to a cluster in one build.</summary>
public class ApplyTargetTests
{
    [Fact]
    public async Task ApplyAndDiff_SendWhatWasEmittedAndShowRefusalsInCSharp()
    {
        await using var server = await FakeApiServer.StartAsync();
        using var app = new ScratchProject("Shop");
        string[] tool = [$"-p:KubeDslToolPath={Path.Combine(AppContext.BaseDirectory, "KubeDsl.Cli.dll")}", $"-p:KubeDslApplyArguments=--kubeconfig {server.KubeconfigPath}", $"-p:KubeDslDiffArguments=--kubeconfig {server.KubeconfigPath}"];
        app.Write("Shop.cs", Source(""));

        Assert.Contains("+ deployment/web", app.Build(0, ["-t:KubeDslDiff", .. tool]), StringComparison.Ordinal);
        Assert.Contains("deployment/web  created", app.Build(0, ["-t:KubeDslApply", .. tool]), StringComparison.Ordinal);
        Assert.NotNull(server.Objects.Find("", "secrets", "default", "shop"));

        app.Write("Shop.cs", Source(""".WithLabel("app.kubernetes.io/name", "other")"""));
        var refused = app.Build(1, ["-t:KubeDslApply", .. tool]);
        Assert.Matches(@"Shop\.cs\(6,\d+\): error KDSL9097: deployment/web: spec\.selector: ", refused);
        Assert.Matches(@"Shop\.cs\(6,\d+\): error KDSL9097: deployment/web: spec\.selector: ", app.Build(1, ["-t:KubeDslDiff", .. tool]));
    }

    private static string Source(string more) => $$"""
        using KubeDsl;
        public static class Shop
        {
            [Manifests]
            public static Resource Define() =>
                new Deployment("web").WithContainer("web", "nginx:1.27"){{more}};
        }
        """;
}
