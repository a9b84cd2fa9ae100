using KubeDsl.Manifests;
using KubeDsl.Yaml.Writing;

namespace KubeDsl.Yaml;

/// <summary>
/// Writes trees as YAML in UTF-8, one document after another, into a buffer of its own. For one-off use there is
/// <see cref="YamlText"/>.
/// </summary>
/// <remarks>
/// Block style with two spaces, fields in the order experienced people write them, list items not indented under their
/// key, no line wrapping, no anchors and no tags. A string is quoted when any YAML 1.1 or 1.2 reader could take it for
/// something else; text of several lines is a literal block. Half a surrogate pair becomes U+FFFD. The same tree always
/// gives the same bytes. Instances are not safe for use by several threads at a time.
/// </remarks>
public sealed class YamlWriter
{
    private readonly Utf8Buffer output = new();
    private readonly EntryOrder order = new();
    private readonly YamlWriterOptions options;
    private int documents;

    /// <summary>A writer with an empty buffer.</summary>
    /// <param name="options">How to write; <see cref="YamlWriterOptions.Default"/> when null.</param>
    public YamlWriter(YamlWriterOptions? options = null) => this.options = options ?? YamlWriterOptions.Default;

    /// <summary>The number of bytes written so far.</summary>
    public int Length => output.Length;

    internal int Capacity => output.Capacity;

    /// <summary>Writes a document; from the second on, a <c>---</c> line comes first.</summary>
    /// <exception cref="InvalidOperationException">
    /// Something in the tree is unknown (and the options do not ask for a preview), a number is not finite, or the tree is
    /// nested deeper than 1,000 levels. Nothing is written then.
    /// </exception>
    public void Write(ManifestNode document)
    {
        var start = output.Length;
        try
        {
            if (documents > 0)
                output.AppendAscii("---\n");
            WriteRoot(document);
            documents++;
        }
        catch (InvalidOperationException)
        {
            output.Truncate(start);
            order.Clear();
            throw;
        }
    }

    /// <inheritdoc cref="Write(ManifestNode)"/>
    public void Write(Manifest manifest) => Write((manifest ?? throw new ArgumentNullException(nameof(manifest))).Root);

    /// <summary>Empties the buffer, and keeps its memory for what is written next.</summary>
    public void Clear()
    {
        output.Clear();
        documents = 0;
    }

    /// <summary>A copy of what was written, in UTF-8 without a byte order mark.</summary>
    public byte[] ToArray() => output.ToArray();

    /// <summary>Writes what was written to <paramref name="stream"/>, in UTF-8 without a byte order mark.</summary>
    public void CopyTo(Stream stream) => output.CopyTo(stream);

#if NET
    /// <summary>What was written, until the next call of this writer.</summary>
    public ReadOnlySpan<byte> Written => output.Written;
#endif

    /// <summary>What was written, as a string.</summary>
    public override string ToString() => output.ToString();

    private void WriteRoot(ManifestNode root)
    {
        switch (root)
        {
            case MapNode { Count: > 0 } map:
                WriteMap(map, root, 0, 0, isUsers: false, inline: false);
                break;
            case ListNode { Count: > 0 } list:
                WriteList(list, root, 0, 0, inline: false);
                break;
            case StringNode { Value: var text } when ScalarStyles.Of(text) == ScalarStyle.Literal:
                // Readers differ in what the depth of a literal block counts from when it has no parent.
                YamlStrings.AppendQuoted(output, text);
                output.Append('\n');
                break;
            default:
                WriteLeaf(root, root, 0);
                break;
        }
    }

    private void WriteMap(MapNode map, ManifestNode root, int indent, int depth, bool isUsers, bool inline)
    {
        RefuseDepth(depth);
        var start = order.Push(map, isUsers);
        var count = map.Count;
        for (var i = 0; i < count; i++)
        {
            var entry = map.EntryAt(order.PositionAt(start + i));
            if (!inline || i > 0)
                output.AppendSpaces(indent);
            if (order.IsKnownAt(start + i))
                output.AppendAscii(entry.Key);
            else
                WriteKey(entry.Key, indent);
            output.Append(':');

            switch (entry.Value)
            {
                case MapNode { Count: > 0 } child:
                    output.Append('\n');
                    WriteMap(child, root, indent + 2, depth + 1, order.HasUserKeysAt(start + i), inline: false);
                    break;
                case ListNode { Count: > 0 } child:
                    output.Append('\n');
                    WriteList(child, root, indent, depth + 1, inline: false);
                    break;
                default:
                    output.Append(' ');
                    WriteLeaf(entry.Value, root, indent);
                    break;
            }
        }
        order.Pop(start);
        if (map.IsOpen)
            WriteOpen(root, indent);
    }

    private void WriteList(ListNode list, ManifestNode root, int indent, int depth, bool inline)
    {
        RefuseDepth(depth);
        for (var i = 0; i < list.Count; i++)
        {
            if (!inline || i > 0)
                output.AppendSpaces(indent);
            output.Append((byte)'-', (byte)' ');

            switch (list[i])
            {
                case MapNode { Count: > 0 } child:
                    WriteMap(child, root, indent + 2, depth + 1, isUsers: false, inline: true);
                    break;
                case ListNode { Count: > 0 } child:
                    WriteList(child, root, indent + 2, depth + 1, inline: true);
                    break;
                case var leaf:
                    WriteLeaf(leaf, root, indent);
                    break;
            }
        }
        if (list.IsOpen)
            WriteOpen(root, indent);
    }

    /// <summary>Writes what fits on the line of its key, and the line break.</summary>
    private void WriteLeaf(ManifestNode leaf, ManifestNode root, int indent)
    {
        switch (leaf)
        {
            case StringNode text:
                WriteString(text.Value, indent);
                break;
            case MapNode { IsOpen: false }:
                output.Append((byte)'{', (byte)'}');
                break;
            case ListNode { IsOpen: false }:
                output.Append((byte)'[', (byte)']');
                break;
            default:
                if (PlainScalars.TryAppend(output, leaf, root))
                    break;
                if (!options.ShowsUnknown)
                    throw IncompleteNodes.Unknown(root);
                output.AppendAscii("# unknown");
                break;
        }
        output.Append('\n');
    }

    private void WriteString(string text, int indent)
    {
        switch (ScalarStyles.Of(text))
        {
            case ScalarStyle.Plain:
                output.Append(text);
                break;
            case ScalarStyle.Literal:
                YamlStrings.AppendLiteral(output, text, indent + 2);
                break;
            default:
                YamlStrings.AppendQuoted(output, text);
                break;
        }
    }

    private void WriteKey(string key, int indent)
    {
        var isPlain = ScalarStyles.IsPlainKey(key);
        var isLong = key.Length * (isPlain ? 1 : WriterLimits.EscapeLength) > WriterLimits.ShortKey;
        if (isLong)
            output.AppendAscii("? ");
        // Some readers look for the colon behind a plain key even so.
        if (isPlain && !isLong)
            output.Append(key);
        else
            YamlStrings.AppendQuoted(output, key);
        if (!isLong)
            return;

        output.Append('\n');
        output.AppendSpaces(indent);
    }

    private void WriteOpen(ManifestNode root, int indent)
    {
        if (!options.ShowsUnknown)
            throw IncompleteNodes.Unknown(root);
        output.AppendSpaces(indent);
        output.AppendAscii("# possibly more\n");
    }

    private static void RefuseDepth(int depth)
    {
        if (depth >= WriterLimits.Depth)
            throw IncompleteNodes.TooDeep();
    }
}
