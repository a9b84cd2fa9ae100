using KubeDsl.Manifests;

namespace KubeDsl.Yaml.Writing;

/// <summary>Writes a tree as JSON.</summary>
internal sealed class JsonTree(Utf8Buffer output, ManifestNode root, JsonLayout layout)
{
    private readonly EntryOrder order = new();

    public void Write()
    {
        Write(root, 0, isUsers: false);
        if (layout == JsonLayout.Indented)
            output.Append('\n');
    }

    private void Write(ManifestNode node, int depth, bool isUsers)
    {
        if (depth >= WriterLimits.Depth)
            throw IncompleteNodes.TooDeep();

        switch (node)
        {
            case MapNode { IsOpen: false } map:
                WriteMap(map, depth, isUsers);
                break;
            case ListNode { IsOpen: false } list:
                WriteList(list, depth);
                break;
            case StringNode text:
                JsonStrings.Append(output, text.Value);
                break;
            default:
                if (!PlainScalars.TryAppend(output, node, root))
                    throw IncompleteNodes.Unknown(root);
                break;
        }
    }

    private void WriteMap(MapNode map, int depth, bool isUsers)
    {
        output.Append('{');
        var start = order.Push(map, isUsers);
        for (var i = 0; i < map.Count; i++)
        {
            var entry = map.EntryAt(order.PositionAt(start + i));
            Separate(i, depth + 1);
            JsonStrings.Append(output, entry.Key);
            output.Append(':');
            if (layout == JsonLayout.Indented)
                output.Append(' ');
            Write(entry.Value, depth + 1, order.HasUserKeysAt(start + i));
        }
        order.Pop(start);
        if (map.Count > 0)
            BreakLine(depth);
        output.Append('}');
    }

    private void WriteList(ListNode list, int depth)
    {
        output.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            Separate(i, depth + 1);
            Write(list[i], depth + 1, isUsers: false);
        }
        if (list.Count > 0)
            BreakLine(depth);
        output.Append(']');
    }

    private void Separate(int position, int depth)
    {
        if (position > 0)
            output.Append(',');
        BreakLine(depth);
    }

    private void BreakLine(int depth)
    {
        if (layout != JsonLayout.Indented)
            return;
        output.Append('\n');
        output.AppendSpaces(depth * 2);
    }
}
