using System.Reflection;
using KubeDsl.Emission;
using KubeDsl.Yaml;

namespace KubeDsl.Tests.Samples;

/// <summary>The sets that the samples describe, run as the build runs them.</summary>
internal static class SampleSets
{
    public static IReadOnlyList<ManifestMember> All { get; } =
        ((IManifestRegistry)Activator.CreateInstance(typeof(SampleSets).Assembly.GetCustomAttribute<ManifestRegistryAttribute>()!.Registry)!).Members;

    public static IReadOnlyList<Resource> Resources(string set, ManifestContext? context = null) =>
        All.Single(member => member.Set == set).Resources(context ?? new ManifestContext())!.OfType<Resource>().ToList();

    public static string Yaml(string set, ManifestContext? context = null) =>
        YamlText.Write(Resources(set, context).Select(resource => resource.ToManifest()));
}
