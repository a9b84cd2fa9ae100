using KubeDsl.Tests;

namespace KubeDsl.Build.Tests.EndToEnd;

public class BuildTests
{
    private const string Skipped = "Skipping target \"_KubeDslEmit\"";

    private static readonly DateTime LongAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Build_KeepsTheManifestsUpToDate()
    {
        using var app = new ScratchProject("App", properties: "<OutputType>Exe</OutputType>");
        app.Write("Program.cs", "throw new Exception(\"The app itself does not run.\");");
        app.Write("Web.cs", SetOf("Web", "new Namespace(\"web\")"));
        app.Write("Data.cs", SetOf("Data", "new Namespace(\"data\")"));

        Assert.Contains($"App -> {app.Manifests}", app.Build(), StringComparison.Ordinal);
        Assert.Equal(["data.yaml", "web.yaml"], app.ManifestFiles());
        Assert.Equal("apiVersion: v1\nkind: Namespace\nmetadata:\n  name: web\n", File.ReadAllText(app.Manifest("web.yaml")));

        Assert.Contains(Skipped, app.Build(), StringComparison.Ordinal);

        // One set changes: one file changes.
        File.WriteAllText(app.Manifest("mine.yaml"), "mine");
        File.SetLastWriteTimeUtc(app.Manifest("web.yaml"), LongAgo);
        File.SetLastWriteTimeUtc(app.Manifest("data.yaml"), LongAgo);
        app.Write("Web.cs", SetOf("Web", "new Namespace(\"web-2\")"));
        app.Build();
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(app.Manifest("data.yaml")));
        Assert.Contains("name: web-2", File.ReadAllText(app.Manifest("web.yaml")), StringComparison.Ordinal);
        Assert.Contains(Skipped, app.Build(), StringComparison.Ordinal);

        // A set throws: the build fails at its line, and all files stay.
        app.Write("Data.cs", SetOf("Data", "new Namespace(\"data-2\")"));
        app.Write("Web.cs", SetOf("Web", "new Namespace(Enumerable.Empty<string>().First())"));
        var failed = app.Build(expectedExitCode: 1);
        Assert.Matches(@"/Web\.cs\(5,\d+\): error KDSL9001: Web\.Define threw InvalidOperationException: Sequence contains no elements", failed);
        Assert.DoesNotContain("MSB3073", failed, StringComparison.Ordinal);
        Assert.Contains("name: data\n", File.ReadAllText(app.Manifest("data.yaml")), StringComparison.Ordinal);
        Assert.Contains("name: web-2\n", File.ReadAllText(app.Manifest("web.yaml")), StringComparison.Ordinal);
        app.Build(expectedExitCode: 1);

        // A set goes: its file goes. What others put there stays.
        File.Delete(Path.Combine(app.Folder, "Web.cs"));
        app.Build();
        Assert.Equal(["data.yaml", "mine.yaml"], app.ManifestFiles());

        // A file that was deleted comes back; parameters and environment count as changes.
        File.Delete(app.Manifest("data.yaml"));
        app.Build();
        Assert.Equal(["data.yaml", "mine.yaml"], app.ManifestFiles());

        app.Dotnet(0, ["clean", "--nologo", "-v:q"]);
        Assert.Equal(["mine.yaml"], app.ManifestFiles());
    }

    [Fact]
    public void CustomResources_AreTyped_AndJudgedByTheirDefinition()
    {
        using var app = new ScratchProject("App", items: "<KubeDslCrd Include=\"crds/*.yaml\" />");
        Directory.CreateDirectory(Path.Combine(app.Folder, "crds"));
        var definition = File.ReadAllText(Repository.PathOf("samples/CustomResources/crds/databases.yaml"));
        app.Write("crds/databases.yaml", definition);
        app.Write("Web.cs", DatabaseWith(replicas: 3));

        app.Build();
        Assert.Contains("kind: Database\n", File.ReadAllText(app.Manifest("web.yaml")), StringComparison.Ordinal);
        Assert.Contains(Skipped, app.Build(), StringComparison.Ordinal);

        // The program stays; what its resource is held against does not.
        app.Write("crds/databases.yaml", definition.Replace("maximum: 7", "maximum: 2", StringComparison.Ordinal));
        Assert.Matches(@"/Web\.cs\(5,\d+\): error KDSL2\d+: Database 'db', spec\.replicas: ", app.Build(expectedExitCode: 1));

        app.Write("crds/databases.yaml", definition);
        app.Write("Web.cs", DatabaseWith(replicas: 3).Replace("PostgreSQL", "SQLite", StringComparison.Ordinal));
        Assert.Matches(@"/Web\.cs\(5,\d+\): error KDSL2901: .*SQLite has one replica", app.Build(expectedExitCode: 1));

        app.Write("crds/databases.yaml", definition.Replace("        description: A database", "        description: [A database", StringComparison.Ordinal));
        Assert.Matches(@"/crds/databases\.yaml\(\d+,\d+\): error KDSL9201: ", app.Build(expectedExitCode: 1));
    }

    private static string DatabaseWith(int replicas) => SetOf("Web", $"new KubeDsl.DataExample.Database(\"db\").Engine(KubeDsl.DataExample.DatabaseEngine.PostgreSQL).Storage(\"1Gi\").Replicas({replicas})");

    [Fact]
    public void Policy_IsHeldAgainstTheManifests_AndWrittenAgainWhenItChanges()
    {
        using var app = new ScratchProject("App", items: "<KubeDslPolicy Include=\"policy.yaml\" />");
        app.Write("Web.cs", SetOf("Web", "new Namespace(\"web\")"));
        app.Write("policy.yaml", NamesLongerThan(2));
        app.Build();
        Assert.Contains(Skipped, app.Build(), StringComparison.Ordinal);

        app.Write("policy.yaml", NamesLongerThan(3));
        Assert.Matches(@"/Web\.cs\(5,\d+\): error KDSL2910: Namespace 'web'.*the name is short", app.Build(expectedExitCode: 1));
    }

    private static string NamesLongerThan(int length) => $"""
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicy
        metadata:
          name: long-names
        spec:
          matchConstraints:
            resourceRules:
            - apiGroups: ['*']
              apiVersions: ['*']
              operations: [CREATE]
              resources: ['*']
          validations:
          - expression: object.metadata.name.size() > {length}
            message: the name is short
        ---
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicyBinding
        metadata:
          name: long-names
        spec:
          policyName: long-names
          validationActions: [Deny]
        """;

    [Fact]
    public void Settings_ReachTheManifests_AndParametersStayOutOfTheLog()
    {
        using var app = new ScratchProject("App");
        app.Write("Shop.cs", """
            using KubeDsl;
            public static class Shop
            {
                [Manifests]
                public static Resource Define(ManifestContext context) => new Secret("s")
                    .WithStringData("environment", context.Environment)
                    .WithStringData("version", context.KubernetesVersion.ToString())
                    .WithStringData("password", context.Parameter("password"));
            }
            """);
        Assert.Contains("error KDSL9006: The parameter 'password' was not given.", app.Build(expectedExitCode: 1), StringComparison.Ordinal);

        string[] settings = ["-p:KubeDslEnvironment=prod", "-p:KubernetesVersion=1.30", "-p:KubeDslParameters=password=hunter%253B2%3Bother=x", "-p:KubeDslOutputPath=deploy", "-t:KubeDslEmit", "-p:KubeDslEmitOnBuild=false", "-v:d"];
        var log = app.Build(0, settings);

        Assert.Contains("  environment: prod\n  version: \"1.30\"\n  password: hunter;2\n", File.ReadAllText(Path.Combine(app.Folder, "deploy", "shop.yaml")), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter", string.Join('\n', log.Split('\n').Where(line => !line.Contains("KubeDslParameters=", StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(Path.Combine(app.Folder, "obj"), "*", SearchOption.AllDirectories), path => File.ReadAllText(path).Contains("hunter", StringComparison.Ordinal));
        Assert.Contains(Skipped, app.Build(0, settings), StringComparison.Ordinal);
        Assert.DoesNotContain(Skipped, app.Build(0, [.. settings.Select(setting => setting.Replace("hunter", "fisher", StringComparison.Ordinal))]), StringComparison.Ordinal);

        // What another has written in the meantime is not replaced.
        File.Delete(Path.Combine(app.Folder, "obj", "kubedsl.written"));
        Assert.Contains("error KDSL9007: ", app.Build(1, settings), StringComparison.Ordinal);
    }

    [Fact]
    public void SettingsFiles_AndWarningProperties_DecideWhatFailsTheBuild()
    {
        using var app = new ScratchProject("App");
        app.Write("Web.cs", SetOf("Web", "new Pod(\"web\").WithContainer(\"web\", \"nginx:latest\", c => c.EnvFrom(new ConfigMap(\"settings\")))"));
        app.Write(".editorconfig", "root = true\n");
        Assert.Matches(@"Web\.cs\(5,\d+\): warning KDSL4001: ", app.Build());
        Assert.Contains(Skipped, app.Build(), StringComparison.Ordinal);

        app.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.KDSL4001.severity = error\n");
        Assert.Matches(@"Web\.cs\(5,\d+\): error KDSL4001: ", app.Build(expectedExitCode: 1));

        app.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.KDSL4001.severity = none\n");
        app.Write("kubedsl.json", """{"existing": ["ConfigMap/settings"]}""");
        Assert.DoesNotContain("KDSL", app.Build(0, "-p:TreatWarningsAsErrors=true"), StringComparison.Ordinal);

        File.Delete(Path.Combine(app.Folder, "kubedsl.json"));
        Assert.Matches(@"Web\.cs\(5,\d+\): error KDSL3001: ", app.Build(1, "-p:TreatWarningsAsErrors=true"));
        Assert.DoesNotContain("KDSL", app.Build(0, "-p:TreatWarningsAsErrors=true", "-p:NoWarn=KDSL3001"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("System.Environment.Exit(0)")]
    [InlineData("Overflow(0)")]
    public void Member_ThatEndsTheProcess_IsAnErrorAtTheMember(string statement)
    {
        using var app = new ScratchProject("App");
        app.Write("Web.cs", $$"""
            using KubeDsl;
            public static class Web
            {
                [Manifests]
                public static Resource Define() { {{statement}}; return new Namespace("web"); }
                private static int Overflow(int depth) => Overflow(depth + 1) + Overflow(depth + 2);
            }
            """);

        var log = app.Build(expectedExitCode: 1);

        Assert.Matches(@"Web\.cs\(5,\d+\): error KDSL9010: Web\.Define ended the process", log);
        Assert.Empty(app.ManifestFiles());
    }

    [Theory]
    [InlineData("Library", "Microsoft.NET.Sdk", "")]
    [InlineData("Web", "Microsoft.NET.Sdk.Web", "<OutputType>Exe</OutputType>")]
    [InlineData("Tests", "Microsoft.NET.Sdk", "<IsTestProject>true</IsTestProject><OutputType>Exe</OutputType><GenerateProgramFile>false</GenerateProgramFile>")]
    public void ProjectOfAnyKind_IsEmitted(string name, string sdk, string properties)
    {
        using var project = new ScratchProject(name, sdk, properties);
        if (properties.Length > 0)
            project.Write("Program.cs", name == "Web" ? "WebApplication.CreateBuilder(args).Build().Run();" : "");
        if (name == "Tests")
            project.Write("Program.cs", "return 0;");
        var value = name == "Web" ? "typeof(Microsoft.AspNetCore.Builder.WebApplication).Name" : "\"Library\"";
        project.Write("Shop.cs", SetOf("Shop", $"new ConfigMap(\"c\").WithData(\"type\", {value})"));

        project.Build();

        Assert.EndsWith(name == "Web" ? "type: WebApplication\n" : "type: Library\n", File.ReadAllText(project.Manifest("shop.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void LibraryOfTheProject_WinsOverTheHostsOwn()
    {
        // The host has a YamlDotNet of its own, which knows no such type.
        using var app = new ScratchProject("App", items: "<Compile Remove=\"lib/**\" /><ProjectReference Include=\"lib/YamlDotNet.csproj\" />");
        Directory.CreateDirectory(Path.Combine(app.Folder, "lib"));
        app.Write("lib/Directory.Build.props", "<Project><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        app.Write("lib/Directory.Build.targets", "<Project />");
        app.Write("lib/YamlDotNet.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><Version>99.0.0</Version></PropertyGroup></Project>");
        app.Write("lib/Mine.cs", "namespace YamlDotNet; public static class Mine { public static string Version => typeof(Mine).Assembly.GetName().Version!.ToString(); }");
        app.Write("Shop.cs", SetOf("Shop", "new ConfigMap(\"c\").WithData(\"version\", \"v\" + YamlDotNet.Mine.Version)"));

        app.Build();

        Assert.EndsWith("version: v99.0.0.0\n", File.ReadAllText(app.Manifest("shop.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void ProjectOfSeveralFrameworks_IsEmittedOnce_FromTheFirstThatCan()
    {
        using var app = new ScratchProject("App", properties: "<TargetFramework></TargetFramework><TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks><LangVersion>latest</LangVersion>");
        app.Write("Shop.cs", "#if NET\n" + SetOf("Shop", "new Namespace(\"shop\")") + "\n#endif\n");

        var log = app.Build();

        Assert.Equal(["shop.yaml"], app.ManifestFiles());
        Assert.False(Directory.Exists(Path.Combine(app.Folder, "bin", "Debug", "netstandard2.0", "manifests")));
        Assert.Single(log.Split('\n'), line => line.TrimStart().StartsWith("App -> ", StringComparison.Ordinal) && line.Contains("manifests", StringComparison.Ordinal));

        File.Delete(app.Manifest("shop.yaml"));
        app.Build(0, "-t:KubeDslEmit", "-p:KubeDslEmitOnBuild=false");
        Assert.Equal(["shop.yaml"], app.ManifestFiles());
    }

    [Fact]
    public void ProjectForAnOlderFramework_IsToldWhatItNeeds()
    {
        using var app = new ScratchProject("App", properties: "<TargetFramework>netstandard2.0</TargetFramework><LangVersion>latest</LangVersion><ImplicitUsings>disable</ImplicitUsings>");
        app.Write("Shop.cs", SetOf("Shop", "new Namespace(\"shop\")"));

        var log = app.Build(expectedExitCode: 1);

        Assert.Contains("App.csproj : error KDSL9008: TargetFramework: KubeDsl needs 'net10.0' or later, and the project is for 'netstandard2.0'.", log, StringComparison.Ordinal);
        Assert.DoesNotContain("CS0246", log, StringComparison.Ordinal);
    }

    private static string SetOf(string type, string expression) => $$"""
        using KubeDsl;
        public static class {{type}}
        {
            [Manifests] public static IEnumerable<Resource> Define() =>
                  [{{expression}}];
        }
        """;
}
