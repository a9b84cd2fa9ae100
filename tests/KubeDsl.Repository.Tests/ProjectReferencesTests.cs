using System.Xml.Linq;

namespace KubeDsl.Tests;

/// <summary>The arrows between projects, as docs/architecture.md draws them.</summary>
public class ProjectReferencesTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["src/KubeDsl.Schema"] = [],
        ["src/KubeDsl.Manifests"] = [],
        ["src/KubeDsl.Yaml"] = ["KubeDsl.Manifests"],
        ["src/KubeDsl.Cel"] = ["KubeDsl.Manifests"],
        ["src/KubeDsl.Rules"] = ["KubeDsl.Manifests", "KubeDsl.Schema", "KubeDsl.Cel"],
        ["src/KubeDsl"] = ["KubeDsl.Manifests", "KubeDsl.Yaml", "KubeDsl.Schema"],
        ["src/KubeDsl.Import"] = ["KubeDsl.Manifests", "KubeDsl.Schema", "KubeDsl.Yaml", "KubeDsl.Rules"],
        ["src/KubeDsl.Build"] = ["KubeDsl", "KubeDsl.Rules", "KubeDsl.Yaml", "KubeDsl.Manifests", "KubeDsl.Schema"],
        ["src/KubeDsl.Cluster"] = ["KubeDsl.Rules", "KubeDsl.Yaml", "KubeDsl.Manifests", "KubeDsl.Schema"],
        ["generators/KubeDsl.Generators"] = ["KubeDsl.Schema", "KubeDsl.Manifests", "KubeDsl.Yaml"],
        ["generators/KubeDsl.CatalogBuilder"] = ["KubeDsl.Schema"],
        ["analyzers/KubeDsl.Analyzers"] = ["KubeDsl.Rules", "KubeDsl.Manifests", "KubeDsl.Yaml", "KubeDsl.Schema", "KubeDsl.Cel"],
        ["analyzers/KubeDsl.CodeFixes"] = ["KubeDsl.Analyzers", "KubeDsl.Rules"],
    };

    /// <summary>The only packages that each project may bring to those who use it.</summary>
    private static readonly Dictionary<string, string[]> AllowedPackages = new()
    {
        ["src/KubeDsl.Yaml"] = ["YamlDotNet"],
        ["src/KubeDsl.Cli"] = ["System.CommandLine", "Spectre.Console"],
        ["generators/KubeDsl.Generators"] = ["Microsoft.CodeAnalysis.CSharp"],
        ["analyzers/KubeDsl.Analyzers"] = ["Microsoft.CodeAnalysis.CSharp"],
        ["analyzers/KubeDsl.CodeFixes"] = ["Microsoft.CodeAnalysis.CSharp.Workspaces"],
    };

    public static TheoryData<string> Projects()
    {
        var data = new TheoryData<string>();
        foreach (var folder in new[] { "src", "generators", "analyzers" })
            foreach (var project in Directory.EnumerateDirectories(Repository.PathOf(folder)).Where(path => Directory.EnumerateFiles(path, "*.csproj").Any()).Order(StringComparer.Ordinal))
                data.Add($"{folder}/{Path.GetFileName(project)}");
        return data;
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_RefersOnlyToWhatTheHouseAllows(string project)
    {
        var file = XDocument.Load(Repository.PathOf($"{project}/{Path.GetFileName(project)}.csproj"));

        if (project != "src/KubeDsl.Cli")
        {
            Assert.True(Allowed.TryGetValue(project, out var allowed), $"Say in {nameof(Allowed)} which projects '{project}' may use.");
            var references = file.Descendants("ProjectReference")
                .Where(reference => (string?)reference.Attribute("ReferenceOutputAssembly") != "false")
                .Select(reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')));
            Assert.Empty(references.Except(allowed));
        }

        var packages = file.Descendants("PackageReference").Select(reference => (string)reference.Attribute("Include")!);
        Assert.Empty(packages.Except(AllowedPackages.GetValueOrDefault(project, [])));
    }

    /// <summary>
    /// A reference that names the framework of a project that has but one makes another build of it, beside the one of those who do not name it, and
    /// the two write the same files.
    /// </summary>
    [Fact]
    public void ProjectsOfOneFramework_AreReferredToWithoutIt()
    {
        string[] folders = ["src", "generators", "analyzers", "tests", "samples"];
        var files = folders
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.*proj", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Repository.PathOf(folder), "*.targets")))
            .Where(path => Path.GetFileName(Path.GetDirectoryName(path)) != "obj")
            .Select(path => (Path: path, Document: XDocument.Load(path)))
            .ToArray();
        var ofOne = files.Where(file => file.Document.Descendants("TargetFramework").Any()).Select(file => Path.GetFileName(file.Path)).ToHashSet(StringComparer.Ordinal);

        var named = from file in files
                    from reference in file.Document.Descendants("ProjectReference")
                    where reference.Attribute("SetTargetFramework") is not null
                    let project = ((string)reference.Attribute("Include")!).Split('/', '\\')[^1]
                    where ofOne.Contains(project)
                    select $"{Path.GetRelativePath(Repository.Root, file.Path)} refers to {project}";

        Assert.Empty(named);
    }
}
