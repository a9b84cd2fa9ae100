namespace KubeDsl.Build.Writing;

/// <summary>A manifest file to be.</summary>
/// <param name="RelativePath">The path in the output folder, with <c>/</c> between its parts.</param>
/// <param name="Content">The bytes.</param>
public sealed record ManifestFile(string RelativePath, byte[] Content);
