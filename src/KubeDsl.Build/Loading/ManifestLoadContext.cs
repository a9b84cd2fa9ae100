using System.Reflection;
using System.Runtime.Loader;

namespace KubeDsl.Build.Loading;

/// <summary>
/// Loads the user's assembly and what it needs. KubeDsl's own assemblies are those of the host, so that both sides mean the
/// same <see cref="Resource"/>; everything else is the user's, whatever the host itself uses.
/// </summary>
public sealed class ManifestLoadContext : AssemblyLoadContext
{
    private static readonly HashSet<string> Shared = new(StringComparer.OrdinalIgnoreCase)
    {
        "KubeDsl", "KubeDsl.Build", "KubeDsl.Cel", "KubeDsl.Manifests", "KubeDsl.Rules", "KubeDsl.Schema", "KubeDsl.Yaml",
    };

    private readonly AssemblyFiles files;

    /// <summary>A context that finds assemblies in <paramref name="files"/>.</summary>
    public ManifestLoadContext(AssemblyFiles files) : base("KubeDsl manifests") => this.files = files;

    /// <summary>True for an assembly that was loaded for the user, and is not KubeDsl's or the runtime's.</summary>
    public bool IsUserCode(Assembly assembly) => GetLoadContext(assembly) == this;

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name is not { } name || Shared.Contains(name))
            return null;
        var path = string.IsNullOrEmpty(assemblyName.CultureName) ? files.FindManaged(name) : files.FindSatellite(name, assemblyName.CultureName);
        return path is null ? null : LoadFromAssemblyPath(path);
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        files.FindNative(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
}
