using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Analyzers.Evaluation.Memory;

/// <summary>
/// Everything that decides what the code in a body means, apart from bodies: the shape of all files, what is referenced, how it is compiled.
/// Two compilations with equal keys read the same body in the same way.
/// </summary>
internal sealed class SurroundingsKey : IEquatable<SurroundingsKey>
{
    private static readonly ConditionalWeakTable<Compilation, SurroundingsKey> Known = new();

    private readonly string settings;
    private readonly (string Name, ParseOptions Options, string Shape)[] files;
    private readonly (object Identity, MetadataReferenceProperties Properties)[] references;

    private SurroundingsKey(Compilation compilation, CancellationToken cancellation)
    {
        var options = compilation.Options;
        settings = $"{compilation.AssemblyName} {options.OutputKind} {options.CheckOverflow} {options.MetadataImportOptions} {options.Platform} {compilation.IsCaseSensitive}";
        files = [.. compilation.SyntaxTrees.Select(tree => (tree.FilePath, tree.Options, TreeOutline.Of(tree, cancellation).Shape))];
        references = [.. compilation.References.Select(reference => (Identity(reference, cancellation), reference.Properties))];
    }

    public static SurroundingsKey Of(Compilation compilation, CancellationToken cancellation)
    {
        if (Known.TryGetValue(compilation, out var known))
            return known;
        var made = new SurroundingsKey(compilation, cancellation);
        return Known.GetValue(compilation, _ => made);
    }

    public bool Equals(SurroundingsKey? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || settings != other.settings || files.Length != other.files.Length || references.Length != other.references.Length)
            return false;
        for (var i = 0; i < references.Length; i++)
            if (!references[i].Identity.Equals(other.references[i].Identity) || !references[i].Properties.Equals(other.references[i].Properties))
                return false;
        for (var i = 0; i < files.Length; i++)
            if (files[i].Name != other.files[i].Name || files[i].Shape != other.files[i].Shape || !files[i].Options.Equals(other.files[i].Options))
                return false;
        return true;
    }

    public override bool Equals(object? other) => Equals(other as SurroundingsKey);

    public override int GetHashCode() => (settings, files.Length, references.Length).GetHashCode();

    /// <summary>What a reference is known by, without holding what is read of it.</summary>
    private static object Identity(MetadataReference reference, CancellationToken cancellation)
    {
        switch (reference)
        {
            case CompilationReference project:
                return Of(project.Compilation, cancellation);
            case PortableExecutableReference file:
                try
                {
                    return file.GetMetadataId();
                }
                catch (Exception thrown) when (thrown is IOException or BadImageFormatException)
                {
                    return reference;
                }
            default:
                return reference;
        }
    }
}
