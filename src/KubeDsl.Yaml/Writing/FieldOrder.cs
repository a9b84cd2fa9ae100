namespace KubeDsl.Yaml.Writing;

/// <summary>
/// Looks field names up in <see cref="FieldOrderTable"/>. A hash of the length and three characters finds a name faster
/// than a dictionary would hash it: this runs once for each line of output.
/// </summary>
internal static class FieldOrder
{
    private const int Size = 2048;

    private static readonly string?[] Names = new string?[Size];
    private static readonly short[] Ranks = new short[Size];
    private static readonly bool[] UserKeys = new bool[Size];

    static FieldOrder()
    {
        short rank = 0;
        foreach (var name in FieldOrderTable.Fields.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
            Ranks[Add(name)] = rank++;
        foreach (var name in FieldOrderTable.MapsWithUserKeys.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
            UserKeys[Add(name)] = true;
    }

    /// <summary>The rank of fields that the table does not know: behind all others.</summary>
    public const short Unranked = short.MaxValue;

    /// <summary>The slot of <paramref name="name"/>, or -1 when the table does not have it.</summary>
    public static int Find(string name)
    {
        if (name.Length == 0)
            return -1;
        for (var slot = SlotOf(name); Names[slot] is { } found; slot = (slot + 1) & (Size - 1))
            if ((object)found == name || found == name)
                return slot;
        return -1;
    }

    /// <summary>The place of the field in its map.</summary>
    public static short RankAt(int slot) => slot < 0 ? Unranked : Ranks[slot];

    /// <summary>True when the keys below the field are the user's own.</summary>
    public static bool HasUserKeysAt(int slot) => slot >= 0 && UserKeys[slot];

    private static int SlotOf(string name) =>
        ((name.Length * 977) + (name[0] * 37) + (name[name.Length / 2] * 353) + (name[name.Length - 1] * 101)) & (Size - 1);

    private static int Add(string name)
    {
        if (Find(name) is >= 0 and var existing)
            return existing;
        if (ScalarStyles.Of(name) != ScalarStyle.Plain)
            throw new InvalidOperationException($"The field name '{name}' would need quotes.");

        var slot = SlotOf(name);
        while (Names[slot] is not null)
            slot = (slot + 1) & (Size - 1);
        Names[slot] = name;
        Ranks[slot] = Unranked;
        return slot;
    }
}
