using System.Reflection;
using KubeDsl.Build.Findings;
using KubeDsl.Build.Requests;
using KubeDsl.Emission;

namespace KubeDsl.Build.Loading;

/// <summary>A user's assembly, loaded, and its registry.</summary>
/// <param name="Context">Where it was loaded.</param>
/// <param name="Assembly">The assembly.</param>
/// <param name="Registry">Its registry; null when it has no <c>[Manifests]</c> members.</param>
public sealed record LoadedManifests(ManifestLoadContext Context, Assembly Assembly, IManifestRegistry? Registry)
{
    /// <summary>Loads the assembly of a request; null and a problem when that fails.</summary>
    public static LoadedManifests? Load(EmitRequest request, ICollection<BuildProblem> problems)
    {
        if (!File.Exists(request.Assembly))
        {
            problems.Add(new BuildProblem(ProblemCodes.CannotLoad, default, $"The assembly '{request.Assembly}' does not exist. Build the project first."));
            return null;
        }

        try
        {
            var context = new ManifestLoadContext(new AssemblyFiles(request));
            var assembly = context.LoadFromAssemblyPath(Path.GetFullPath(request.Assembly));
            var registry = assembly.GetCustomAttribute<ManifestRegistryAttribute>()?.Registry;
            return new LoadedManifests(context, assembly, registry is null ? null : (IManifestRegistry)Activator.CreateInstance(registry, nonPublic: true)!);
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException or TypeLoadException or MissingMethodException or InvalidCastException or TargetInvocationException)
        {
            var cause = FailurePlace.Cause(exception);
            problems.Add(new BuildProblem(ProblemCodes.CannotLoad, default, $"The manifests of '{Path.GetFileName(request.Assembly)}' cannot be loaded: {cause.Message}"));
            return null;
        }
    }
}
