using System.Diagnostics;
using System.Reflection;
using KubeDsl.Tests;

namespace KubeDsl.Build.Tests.EndToEnd;

/// <summary>
/// A project outside the repository that uses KubeDsl's targets and what was built of it, as a package would bring them.
/// </summary>
internal sealed class ScratchProject : IDisposable
{
    private static readonly string Configuration = typeof(ScratchProject).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Configuration").Value!;

    private static readonly TimeSpan LongestBuild = TimeSpan.FromMinutes(5);

    public ScratchProject(string name, string sdk = "Microsoft.NET.Sdk", string properties = "", string items = "", bool withAnalyzers = false)
    {
        Name = name;
        Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <KubeDslHostPath>{HostPath}</KubeDslHostPath>
              </PropertyGroup>
              <Import Project="{Repository.PathOf("src/KubeDsl.Build/build/KubeDsl.props")}" />
            </Project>
            """);
        Write("Directory.Build.targets", $"""
            <Project>
              <ItemGroup Condition="'$(TargetFramework)' == 'net10.0'">
                <Reference Include="{Built("src/KubeDsl.Build", "net10.0")}KubeDsl.dll" />
                <Reference Include="{Built("src/KubeDsl.Build", "net10.0")}KubeDsl.Manifests.dll" />
                <Reference Include="{Built("src/KubeDsl.Build", "net10.0")}KubeDsl.Schema.dll" />
                <Analyzer Include="{Built("generators/KubeDsl.Generators", "netstandard2.0")}KubeDsl*.dll" />
                <Analyzer Include="{Built("generators/KubeDsl.Generators", "netstandard2.0")}YamlDotNet.dll" />
                {(withAnalyzers ? string.Concat(((string[])["Analyzers", "Rules", "Cel"]).Select(name => $"<Analyzer Include=\"{Built("analyzers/KubeDsl.Analyzers", "netstandard2.0")}KubeDsl.{name}.dll\" />")) : "")}
              </ItemGroup>
              <Import Project="{Repository.PathOf("src/KubeDsl.Build/build/KubeDsl.targets")}" Condition="'$(TargetFramework)' != ''" />
              <Import Project="{Repository.PathOf("src/KubeDsl.Build/buildMultiTargeting/KubeDsl.targets")}" Condition="'$(TargetFramework)' == ''" />
            </Project>
            """);
        Write(name + ".csproj", $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>{properties}</PropertyGroup>
              <ItemGroup>{items}</ItemGroup>
            </Project>
            """);
    }

    public string Name { get; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("kubedsl-build-").FullName;

    public string Manifests => Path.Combine(Folder, "bin", "Debug", "net10.0", "manifests");

    private static string HostPath => Built("src/KubeDsl.Build", "net10.0") + "KubeDsl.Build.dll";

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    public string Manifest(string file) => Path.Combine(Manifests, file);

    public string[] ManifestFiles() =>
        Directory.Exists(Manifests) ? Directory.GetFiles(Manifests).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).ToArray() : [];

    /// <summary>Runs <c>dotnet build</c>; the output is part of the message when the exit code is not the expected one.</summary>
    public string Build(int expectedExitCode = 0, params string[] arguments) => Dotnet(expectedExitCode, ["build", "--nologo", "-v:n", "-tl:off", .. arguments]);

    public string Dotnet(int expectedExitCode, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Settings of the test run must not reach the build under test, nor its processes outlive it.
        foreach (var name in start.Environment.Keys.Where(key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(LongestBuild))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"dotnet {string.Join(' ', arguments)} did not finish.");
        }
        Assert.True(process.ExitCode == expectedExitCode, $"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output.Result}\n{errors.Result}");
        return output.Result;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Built(string project, string framework) =>
        Repository.PathOf($"{project}/bin/{Configuration}/{framework}") + Path.DirectorySeparatorChar;
}
