using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace KubeDsl.Manifests;

/// <summary>
/// An immutable map from string keys to nodes. Entries keep the order in which they were added; the order is no part of
/// the value.
/// </summary>
/// <remarks>Every change gives a new map; unchanged entries are shared with the old one.</remarks>
public sealed class MapNode : ManifestNode, IReadOnlyCollection<MapEntry>
{
    /// <summary>From this size on look-ups go through an index instead of along the entries.</summary>
    private const int IndexThreshold = 24;

    private const int FirstCapacity = 3;

    // The array may be longer than the map, and may be shared with maps that have more of its entries: those behind 'count' belong to them.
    private readonly Entry[] entries;
    private readonly int count;
    private Rarities? rarities;

    private MapNode(Entry[] entries, int count, Rarities? rarities)
    {
        this.entries = entries;
        this.count = count;
        this.rarities = rarities;
    }

    /// <summary>The map without entries.</summary>
    public static MapNode Empty { get; } = new(new Entry[0], 0, null);

    /// <inheritdoc/>
    public override ManifestNodeKind Kind => ManifestNodeKind.Map;

    /// <inheritdoc/>
    public override SourceOrigin? Origin => rarities?.Origin;

    /// <summary>True when there may be more entries than are known.</summary>
    public bool IsOpen => rarities is { IsOpen: true };

    /// <summary>The number of known entries.</summary>
    public int Count => count;

    /// <summary>The entry at <paramref name="position"/>, in the order of addition.</summary>
    /// <exception cref="IndexOutOfRangeException"><paramref name="position"/> is not below <see cref="Count"/>.</exception>
    public MapEntry EntryAt(int position) => position < count
        ? new(entries[position].Key!, entries[position].Value!, rarities?.KeyOrigins?[position])
        : throw new IndexOutOfRangeException($"The map has {count} entries; there is none at {position}.");

    /// <summary>The value of <paramref name="key"/>, or null when no entry is known.</summary>
    public ManifestNode? this[string key]
    {
        get
        {
            var position = PositionOf(key);
            return position < 0 ? null : entries[position].Value;
        }
    }

    /// <summary>True when an entry of <paramref name="key"/> is known.</summary>
    public bool ContainsKey(string key) => PositionOf(key) >= 0;

    /// <summary>Finds the value of <paramref name="key"/>.</summary>
    public bool TryGetValue(string key, [NotNullWhen(true)] out ManifestNode? value) => (value = this[key]) is not null;

    /// <summary>Where <paramref name="key"/> was written, if that is known.</summary>
    public SourceOrigin? KeyOriginOf(string key)
    {
        var position = PositionOf(key);
        return position < 0 ? null : rarities?.KeyOrigins?[position];
    }

    /// <summary>A map of these entries; of entries with the same key the last one counts.</summary>
    public static MapNode Of(params (string Key, ManifestNode Value)[] entries)
    {
        var builder = new Builder(entries.Length);
        foreach (var (key, value) in entries)
            builder.Set(key, value);
        return builder.ToMap();
    }

    /// <summary>A map of one entry.</summary>
    public static MapNode Of(string key, ManifestNode value) => Empty.Set(key, value);

    /// <summary>This map with <paramref name="key"/> set to <paramref name="value"/>; an existing entry keeps its place.</summary>
    public MapNode Set(string key, ManifestNode value, SourceOrigin? keyOrigin = null)
    {
        var position = PositionOf(key);
        if (position >= 0 && ReferenceEquals(entries[position].Value, value) && keyOrigin is null)
            return this;

        return position >= 0 ? Replace(position, value, keyOrigin) : Append(key, value, keyOrigin);
    }

    /// <summary>This map without <paramref name="key"/>.</summary>
    public MapNode Remove(string key)
    {
        var position = PositionOf(key);
        if (position < 0)
            return this;

        return new MapNode(
            Without(entries, position, count),
            count - 1,
            rarities is null ? null : new Rarities(IsOpen, Origin, rarities.KeyOrigins is { } origins ? Without(origins, position, count) : null));
    }

    /// <summary>This map, said to have possibly more entries than are known.</summary>
    public MapNode AsOpen() => IsOpen ? this : new MapNode(entries, count, new Rarities(isOpen: true, Origin, rarities?.KeyOrigins));

    /// <inheritdoc/>
    public override ManifestNode WithOrigin(SourceOrigin? origin) =>
        new MapNode(entries, count, origin is null && rarities is null ? null : new Rarities(IsOpen, origin, rarities?.KeyOrigins));

    /// <inheritdoc/>
    public override bool Equals(ManifestNode? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is not MapNode map || map.Count != Count || map.IsOpen != IsOpen)
            return false;

        for (var i = 0; i < count; i++)
            if (!map.TryGetValue(entries[i].Key!, out var value) || !entries[i].Value!.Equals(value))
                return false;
        return true;
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = count;
        for (var i = 0; i < count; i++)
            hash ^= (entries[i].Key!.GetHashCode() * 397) ^ entries[i].Value!.GetHashCode();
        return hash;
    }

    /// <summary>Enumerates the entries in the order of addition.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<MapEntry> IEnumerable<MapEntry>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A short form for debugging and test output.</summary>
    public override string ToString() =>
        "{" + string.Join(", ", this.Select(entry => $"{entry.Key}: {entry.Value}")) + (IsOpen ? ", …}" : "}");

    private MapNode Replace(int position, ManifestNode value, SourceOrigin? keyOrigin)
    {
        var changed = new Entry[count];
        Array.Copy(entries, changed, count);
        changed[position].Value = value;
        return new MapNode(changed, count, WithKeyOrigin(count, position, keyOrigin));
    }

    private MapNode Append(string key, ManifestNode value, SourceOrigin? keyOrigin)
    {
        var target = entries;
        if (count == target.Length || Interlocked.CompareExchange(ref target[count].Key, key, null) is not null)
        {
            target = new Entry[count < FirstCapacity ? FirstCapacity : count * 2];
            Array.Copy(entries, target, count);
            target[count].Key = key;
        }
        target[count].Value = value;
        return new MapNode(target, count + 1, WithKeyOrigin(count + 1, count, keyOrigin));
    }

    private int PositionOf(string key)
    {
        if (count >= IndexThreshold)
            return Index().TryGetValue(key, out var found) ? found : -1;

        for (var i = 0; i < count; i++)
            if (ReferenceEquals(entries[i].Key, key))
                return i;
        for (var i = 0; i < count; i++)
            if (entries[i].Key == key)
                return i;
        return -1;
    }

    private Dictionary<string, int> Index()
    {
        if (rarities?.Index is { } index)
            return index;

        index = new Dictionary<string, int>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
            index[entries[i].Key!] = i;
        rarities = new Rarities(IsOpen, Origin, rarities?.KeyOrigins) { Index = index };
        return index;
    }

    private Rarities? WithKeyOrigin(int length, int position, SourceOrigin? keyOrigin)
    {
        if (keyOrigin is null && rarities?.KeyOrigins is null)
            return rarities is { Index: not null } ? new Rarities(IsOpen, Origin, null) : rarities;

        var origins = new SourceOrigin?[length];
        if (rarities?.KeyOrigins is { } known)
            Array.Copy(known, origins, Math.Min(known.Length, length));
        origins[position] = keyOrigin ?? origins[position];
        return new Rarities(IsOpen, Origin, origins);
    }

    private static T[] Without<T>(T[] items, int position, int count)
    {
        var rest = new T[count - 1];
        Array.Copy(items, rest, position);
        Array.Copy(items, position + 1, rest, position, rest.Length - position);
        return rest;
    }

    private struct Entry(string key, ManifestNode value)
    {
        public string? Key = key;
        public ManifestNode? Value = value;
    }

    /// <summary>What few maps have, kept apart so that the others stay small.</summary>
    private sealed class Rarities(bool isOpen, SourceOrigin? origin, SourceOrigin?[]? keyOrigins)
    {
        public bool IsOpen { get; } = isOpen;

        public SourceOrigin? Origin { get; } = origin;

        public SourceOrigin?[]? KeyOrigins { get; } = keyOrigins;

        public Dictionary<string, int>? Index { get; init; }
    }

    /// <summary>Walks the entries of a map.</summary>
    public struct Enumerator : IEnumerator<MapEntry>
    {
        private readonly MapNode map;
        private int position;

        internal Enumerator(MapNode map)
        {
            this.map = map;
            position = -1;
        }

        /// <inheritdoc/>
        public readonly MapEntry Current => map.EntryAt(position);

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++position < map.Count;

        /// <inheritdoc/>
        public void Reset() => position = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }

    /// <summary>Collects the entries of a map that is built in one go.</summary>
    public sealed class Builder
    {
        private Entry[] entries;
        private int count;
        private Dictionary<string, int>? positions;
        private List<SourceOrigin?>? keyOrigins;

        /// <summary>A builder that expects about <paramref name="capacity"/> entries.</summary>
        public Builder(int capacity = 4) => entries = new Entry[capacity];

        /// <summary>True for a map that may have more entries than are known.</summary>
        public bool IsOpen { get; set; }

        /// <summary>The number of entries so far.</summary>
        public int Count => count;

        /// <summary>True when <paramref name="key"/> was set.</summary>
        public bool ContainsKey(string key) => PositionOf(key) >= 0;

        /// <summary>Where <paramref name="key"/> was written, if that is known.</summary>
        public SourceOrigin? KeyOriginOf(string key) => PositionOf(key) is var position and >= 0 && position < keyOrigins?.Count ? keyOrigins[position] : null;

        /// <summary>Sets <paramref name="key"/>; an existing entry keeps its place and takes the new value.</summary>
        public Builder Set(string key, ManifestNode value, SourceOrigin? keyOrigin = null)
        {
            var position = PositionOf(key);
            if (position < 0)
            {
                position = count;
                Append(new Entry(key, value));
                positions?.Add(key, position);
            }
            else
            {
                entries[position] = new Entry(key, value);
            }

            if (keyOrigin is not null || keyOrigins is not null)
                Note(position, keyOrigin);
            return this;
        }

        /// <summary>The finished map.</summary>
        public MapNode ToMap(SourceOrigin? origin = null) =>
            count == 0 && origin is null && !IsOpen
                ? Empty
                : new MapNode(Fitting(), count, RaritiesOfAll(origin));

        /// <summary>Forgets everything, for another map.</summary>
        internal void Clear()
        {
            Array.Clear(entries, 0, count);
            count = 0;
            positions = null;
            keyOrigins?.Clear();
            IsOpen = false;
        }

        private int PositionOf(string key)
        {
            if (positions is not null)
                return positions.TryGetValue(key, out var found) ? found : -1;

            for (var i = 0; i < count; i++)
                if (entries[i].Key == key)
                    return i;
            if (count >= IndexThreshold)
                IndexEntries();
            return -1;
        }

        private void Append(Entry entry)
        {
            if (count == entries.Length)
            {
                var larger = new Entry[Math.Max(FirstCapacity, count * 2)];
                Array.Copy(entries, larger, count);
                entries = larger;
            }
            entries[count++] = entry;
        }

        private Entry[] Fitting()
        {
            var fitting = new Entry[count];
            Array.Copy(entries, fitting, count);
            return fitting;
        }

        private void IndexEntries()
        {
            positions = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < count; i++)
                positions.Add(entries[i].Key!, i);
        }

        private void Note(int position, SourceOrigin? keyOrigin)
        {
            keyOrigins ??= [];
            while (keyOrigins.Count <= position)
                keyOrigins.Add(null);
            keyOrigins[position] = keyOrigin;
        }

        private Rarities? RaritiesOfAll(SourceOrigin? origin)
        {
            if (keyOrigins is null)
                return IsOpen || origin is not null ? new Rarities(IsOpen, origin, null) : null;
            while (keyOrigins.Count < count)
                keyOrigins.Add(null);
            return new Rarities(IsOpen, origin, keyOrigins.ToArray());
        }
    }
}
