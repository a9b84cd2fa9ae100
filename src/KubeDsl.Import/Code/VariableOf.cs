using KubeDsl.Manifests;

namespace KubeDsl.Import.Code;

/// <summary>Makes variables.</summary>
internal static class VariableOf
{
    /// <summary>The variable of a resource: named after it, with its kind where that is not enough.</summary>
    public static Variable Resource(Manifest manifest) =>
        new(VariableNames.Of(manifest.Name, manifest.Kind), VariableNames.Of($"{manifest.Name}-{manifest.Kind}", manifest.Kind));
}
