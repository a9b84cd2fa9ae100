#if NET
using System.Buffers;
#endif
using KubeDsl.Manifests;

namespace KubeDsl.Yaml;

/// <summary>Writes trees as YAML, as <see cref="YamlWriter"/> describes.</summary>
public static class YamlText
{
    [ThreadStatic]
    private static YamlWriter? Spare;

    /// <summary>The YAML of one tree.</summary>
    /// <exception cref="InvalidOperationException">Something in the tree is unknown, not finite or nested too deep.</exception>
    public static string Write(ManifestNode document)
    {
        var writer = Rent(document);
        return Return(writer, writer.ToString());
    }

    /// <inheritdoc cref="Write(ManifestNode)"/>
    public static string Write(Manifest manifest) => Write(manifest.Root);

    /// <summary>The YAML of several manifests: documents with a <c>---</c> line between them.</summary>
    /// <exception cref="InvalidOperationException">Something in a tree is unknown, not finite or nested too deep.</exception>
    public static string Write(IEnumerable<Manifest> manifests)
    {
        var writer = Rent(manifests);
        return Return(writer, writer.ToString());
    }

    /// <summary>The YAML of one tree, in UTF-8 without a byte order mark.</summary>
    /// <exception cref="InvalidOperationException">Something in the tree is unknown, not finite or nested too deep.</exception>
    public static byte[] WriteUtf8(ManifestNode document)
    {
        var writer = Rent(document);
        return Return(writer, writer.ToArray());
    }

    /// <inheritdoc cref="WriteUtf8(ManifestNode)"/>
    public static byte[] WriteUtf8(Manifest manifest) => WriteUtf8(manifest.Root);

    /// <summary>The YAML of several manifests in UTF-8: documents with a <c>---</c> line between them.</summary>
    /// <exception cref="InvalidOperationException">Something in a tree is unknown, not finite or nested too deep.</exception>
    public static byte[] WriteUtf8(IEnumerable<Manifest> manifests)
    {
        var writer = Rent(manifests);
        return Return(writer, writer.ToArray());
    }

    /// <summary>Writes several manifests to <paramref name="stream"/>, in UTF-8: documents with a <c>---</c> line between them.</summary>
    /// <exception cref="InvalidOperationException">Something in a tree is unknown, not finite or nested too deep; the stream is untouched then.</exception>
    public static void Write(IEnumerable<Manifest> manifests, Stream stream)
    {
        var writer = Rent(manifests);
        writer.CopyTo(stream);
        Return(writer, 0);
    }

#if NET
    /// <summary>Writes several manifests to <paramref name="output"/>, in UTF-8: documents with a <c>---</c> line between them.</summary>
    /// <exception cref="InvalidOperationException">Something in a tree is unknown, not finite or nested too deep; the output is untouched then.</exception>
    public static void Write(IEnumerable<Manifest> manifests, IBufferWriter<byte> output)
    {
        var writer = Rent(manifests);
        output.Write(writer.Written);
        Return(writer, 0);
    }
#endif

    /// <summary>
    /// The YAML of a tree that may have unknown parts, for people to look at: see <see cref="YamlWriterOptions.Preview"/>.
    /// </summary>
    public static string Preview(ManifestNode document)
    {
        var writer = new YamlWriter(YamlWriterOptions.Preview);
        writer.Write(document);
        return writer.ToString();
    }

    private static YamlWriter Rent(ManifestNode document)
    {
        var writer = Rent();
        writer.Write(document);
        return writer;
    }

    private static YamlWriter Rent(IEnumerable<Manifest> manifests)
    {
        var writer = Rent();
        foreach (var manifest in manifests)
            writer.Write(manifest);
        return writer;
    }

    private static YamlWriter Rent()
    {
        var writer = Spare ?? new YamlWriter();
        // Taken while in use: the enumeration of manifests may itself write YAML.
        Spare = null;
        writer.Clear();
        return writer;
    }

    private static T Return<T>(YamlWriter writer, T result)
    {
        if (writer.Capacity <= Writing.WriterLimits.KeptBuffer)
            Spare = writer;
        return result;
    }
}
