namespace KubeDsl.Build.Tests.EndToEnd;

/// <summary>The analyzers and the build step find the same; whoever of the two comes first says it, and the other does not repeat it.</summary>
public class SaidOnceTests
{
    // A tag that moves is a warning; of the error the compiler knows only where the number stands in the code.
    private const string Known = "-1";
    private const string KnownToTheBuildOnly = "int.Parse(\"-1\")";

    [Fact]
    public void WarningsAndErrors_AreSaidOnce()
    {
        using var app = new ScratchProject("App", withAnalyzers: true);
        app.Write(".editorconfig", "root = true\n");

        app.Write("Web.cs", Web("1"));
        Assert.Equal(["line 5: warning KDSL4001"], Said(app, 0));
        Assert.Equal(["line 5: warning KDSL4001"], Said(app, 0, "-p:RunAnalyzers=false"));

        app.Write("Web.cs", Web(Known));
        Assert.Equal(["line 5: warning KDSL4001", "line 6: error KDSL2003"], Said(app, 1));
        Assert.Equal(["line 5: warning KDSL4001", "line 6: error KDSL2003"], Said(app, 1, "-p:RunAnalyzers=false"));

        app.Write("Web.cs", Web(KnownToTheBuildOnly));
        Assert.Equal(["line 5: warning KDSL4001", "line 6: error KDSL2003"], Said(app, 1));
    }

    [Fact]
    public void SeveritiesOfTheProject_HoldForBoth()
    {
        using var app = new ScratchProject("App", withAnalyzers: true);
        app.Write(".editorconfig", "root = true\n");
        app.Write("kubedsl.json", """{"severities": {"KDSL4001": "error"}}""");
        app.Write("Web.cs", Web("1"));
        Assert.Equal(["line 5: error KDSL4001"], Said(app, 1));
        Assert.Equal(["line 5: error KDSL4001"], Said(app, 1, "-p:RunAnalyzers=false"));

        app.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.KDSL4001.severity = none\n");
        Assert.Empty(Said(app, 0));
    }

    private static string Web(string replicas) => $$"""
        using KubeDsl;
        public static class Web
        {
            [Manifests] public static Resource Define() => new Deployment("web")
                .WithContainer("web", "registry.example.com/web:latest", c => c.Requests(cpu: "1", memory: "1Gi").Limits(memory: "1Gi"))
                .Replicas({{replicas}});
        }
        """;

    private static string[] Said(ScratchProject app, int expectedExitCode, params string[] arguments) =>
    [
        .. app.Build(expectedExitCode, ["--no-incremental", .. arguments])
            .Split('\n')
            .TakeWhile(line => !line.StartsWith("Build succeeded", StringComparison.Ordinal) && !line.StartsWith("Build FAILED", StringComparison.Ordinal)) // the summary repeats what stands above
            .Select(line => System.Text.RegularExpressions.Regex.Match(line, @"Web\.cs\((\d+),\d+\): ((?:warning|error) KDSL\d+)"))
            .Where(match => match.Success)
            .Select(match => $"line {match.Groups[1].Value}: {match.Groups[2].Value}")
            .Order(StringComparer.Ordinal),
    ];
}
