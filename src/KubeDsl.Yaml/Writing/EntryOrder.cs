using KubeDsl.Manifests;

namespace KubeDsl.Yaml.Writing;

/// <summary>
/// Works out the order in which the entries of maps are written. The orders of all maps on the way down share one stack
/// of numbers, so that nothing is allocated for a map.
/// </summary>
internal sealed class EntryOrder
{
    private const int IndexShift = 16;
    private const int RankShift = 48;
    private const long KnownFlag = 1;
    private const long UserKeysFlag = 2;

    private long[] stack = new long[256];
    private int top;

    /// <summary>Puts the entries of <paramref name="map"/> in order; the result is where the order starts.</summary>
    /// <param name="map">The map.</param>
    /// <param name="isUsers">True when the keys are the user's own and keep their order.</param>
    public int Push(MapNode map, bool isUsers)
    {
        var start = top;
        var count = map.Count;
        if (stack.Length - top < count)
            Array.Resize(ref stack, Math.Max(stack.Length * 2, top + count));
        top += count;

        if (isUsers)
        {
            for (var i = 0; i < count; i++)
                stack[start + i] = ((long)i << IndexShift) | UserKeysBelow(map.EntryAt(i));
            return start;
        }

        var sorted = true;
        var last = long.MinValue;
        for (var i = 0; i < count; i++)
        {
            var slot = FieldOrder.Find(map.EntryAt(i).Key);
            var item = ((long)FieldOrder.RankAt(slot) << RankShift) | ((long)i << IndexShift)
                | (slot >= 0 ? KnownFlag : 0) | (FieldOrder.HasUserKeysAt(slot) ? UserKeysFlag : 0);
            sorted &= item > last;
            last = item;
            stack[start + i] = item;
        }
        if (!sorted)
            Array.Sort(stack, start, count);
        return start;
    }

    /// <summary>Gives the room of an order back.</summary>
    public void Pop(int start) => top = start;

    /// <summary>Forgets all orders.</summary>
    public void Clear() => top = 0;

    /// <summary>The position in its map of the entry that <paramref name="at"/> names.</summary>
    public int PositionAt(int at) => (int)((stack[at] >> IndexShift) & 0xFFFFFFFF);

    /// <summary>True when the key is one of the table, which need no quotes.</summary>
    public bool IsKnownAt(int at) => (stack[at] & KnownFlag) != 0;

    /// <summary>True when the keys below the entry are the user's own.</summary>
    public bool HasUserKeysAt(int at) => (stack[at] & UserKeysFlag) != 0;

    // A user's map can have fields in it after all: 'selector' is a map of labels in a Service, and not so in a Deployment.
    private static long UserKeysBelow(MapEntry entry) =>
        entry.Value is MapNode && FieldOrder.HasUserKeysAt(FieldOrder.Find(entry.Key)) ? UserKeysFlag : 0;
}
