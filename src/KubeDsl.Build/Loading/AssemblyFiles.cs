using System.Runtime.InteropServices;
using KubeDsl.Build.Requests;

namespace KubeDsl.Build.Loading;

/// <summary>The files that the user's assembly may need, by the names the runtime asks for.</summary>
public sealed class AssemblyFiles
{
    private readonly Dictionary<string, string> managed = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> satellites = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> native = new(StringComparer.OrdinalIgnoreCase);
    private readonly string folder;

    /// <summary>The files of a request. What is not named there is looked for beside the assembly.</summary>
    public AssemblyFiles(EmitRequest request)
    {
        folder = Path.GetDirectoryName(Path.GetFullPath(request.Assembly))!;
        foreach (var path in request.References)
            Add(path);
        foreach (var path in RuntimeIdentifiers.Choose(request.RuntimeReferences))
            Add(path);
        managed[Path.GetFileNameWithoutExtension(request.Assembly)] = Path.GetFullPath(request.Assembly);
    }

    /// <summary>The file of a managed assembly; null when there is none.</summary>
    public string? FindManaged(string name) => Existing(managed.GetValueOrDefault(name)) ?? Existing(Path.Combine(folder, name + ".dll"));

    /// <summary>The file of a managed assembly's resources in one language; null when there is none.</summary>
    public string? FindSatellite(string name, string culture) =>
        Existing(satellites.GetValueOrDefault(culture + "/" + name)) ?? Existing(Path.Combine(folder, culture, name + ".dll"));

    /// <summary>The file of a native library by the name that code imports it under; null when there is none.</summary>
    public string? FindNative(string name)
    {
        foreach (var candidate in NativeNames(name))
            if ((Existing(native.GetValueOrDefault(candidate)) ?? Existing(Path.Combine(folder, candidate))) is { } path)
                return path;
        return null;
    }

    private void Add(string path)
    {
        var file = Path.GetFileName(path);
        if (!file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
            native.TryAdd(file, path);
        else if (file.EndsWith(".resources.dll", StringComparison.OrdinalIgnoreCase))
            satellites.TryAdd(Path.GetFileName(Path.GetDirectoryName(path)) + "/" + Path.GetFileNameWithoutExtension(file), path);
        else
        {
            managed.TryAdd(Path.GetFileNameWithoutExtension(file), path);
            // On Windows a native library has the same extension.
            native.TryAdd(file, path);
        }
    }

    private static IEnumerable<string> NativeNames(string name)
    {
        yield return name;
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            yield return name + ".dll";
            yield break;
        }
        var extension = RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? ".dylib" : ".so";
        yield return "lib" + name + extension;
        yield return name + extension;
        yield return "lib" + name;
    }

    private static string? Existing(string? path) => path is not null && File.Exists(path) ? path : null;
}
