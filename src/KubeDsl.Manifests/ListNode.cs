using System.Collections;

namespace KubeDsl.Manifests;

/// <summary>An immutable list of nodes.</summary>
public sealed class ListNode : ManifestNode, IReadOnlyList<ManifestNode>
{
    private const int FirstCapacity = 2;

    // The array may be longer than the list, and may be shared with lists that have more of its items: those behind 'count' belong to them.
    private readonly ManifestNode?[] items;
    private readonly int count;

    private ListNode(ManifestNode?[] items, int count, bool isOpen, SourceOrigin? origin)
    {
        this.items = items;
        this.count = count;
        IsOpen = isOpen;
        Origin = origin;
    }

    /// <summary>The list without items.</summary>
    public static ListNode Empty { get; } = new([], 0, isOpen: false, origin: null);

    /// <inheritdoc/>
    public override ManifestNodeKind Kind => ManifestNodeKind.List;

    /// <inheritdoc/>
    public override SourceOrigin? Origin { get; }

    /// <summary>True when there may be more items than are known, before, between or after the known ones.</summary>
    public bool IsOpen { get; }

    /// <summary>The number of known items.</summary>
    public int Count => count;

    /// <summary>The known item at <paramref name="index"/>.</summary>
    public ManifestNode this[int index] => index < count
        ? items[index]!
        : throw new IndexOutOfRangeException($"The list has {count} items; there is none at {index}.");

    /// <summary>A list of these items.</summary>
    public static ListNode Of(params ManifestNode[] items) => items.Length == 0 ? Empty : new((ManifestNode[])items.Clone(), items.Length, isOpen: false, origin: null);

    /// <summary>A list of these items.</summary>
    public static ListNode Of(IEnumerable<ManifestNode> items, SourceOrigin? origin = null, bool isOpen = false)
    {
        var array = items.ToArray();
        return array.Length == 0 && origin is null && !isOpen ? Empty : new(array, array.Length, isOpen, origin);
    }

    /// <summary>A list of these strings.</summary>
    public static ListNode OfStrings(IEnumerable<string> items) => Of(items.Select(item => (ManifestNode)item));

    /// <summary>This list with <paramref name="item"/> at its end.</summary>
    public ListNode Add(ManifestNode item)
    {
        var target = items;
        if (count == target.Length || Interlocked.CompareExchange(ref target[count], item, null) is not null)
        {
            target = new ManifestNode?[count < FirstCapacity ? FirstCapacity : count * 2];
            Array.Copy(items, target, count);
            target[count] = item;
        }
        return new ListNode(target, count + 1, IsOpen, Origin);
    }

    /// <summary>This list with <paramref name="item"/> in the place of the item at <paramref name="index"/>.</summary>
    public ListNode SetItem(int index, ManifestNode item)
    {
        if (ReferenceEquals(this[index], item))
            return this;

        var changed = new ManifestNode?[count];
        Array.Copy(items, changed, count);
        changed[index] = item;
        return new ListNode(changed, count, IsOpen, Origin);
    }

    /// <summary>This list, said to have possibly more items than are known.</summary>
    public ListNode AsOpen() => IsOpen ? this : new ListNode(items, count, isOpen: true, Origin);

    /// <inheritdoc/>
    public override ManifestNode WithOrigin(SourceOrigin? origin) => new ListNode(items, count, IsOpen, origin);

    /// <inheritdoc/>
    public override bool Equals(ManifestNode? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is not ListNode list || list.Count != Count || list.IsOpen != IsOpen)
            return false;

        for (var i = 0; i < count; i++)
            if (!items[i]!.Equals(list.items[i]))
                return false;
        return true;
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = count;
        foreach (var item in this)
            hash = (hash * 31) + item.GetHashCode();
        return hash;
    }

    /// <summary>Enumerates the known items.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<ManifestNode> IEnumerable<ManifestNode>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A short form for debugging and test output.</summary>
    public override string ToString() => "[" + string.Join(", ", this.Select(item => item.ToString())) + (IsOpen ? ", …]" : "]");

    /// <summary>Walks the items of a list.</summary>
    public struct Enumerator : IEnumerator<ManifestNode>
    {
        private readonly ListNode list;
        private int position;

        internal Enumerator(ListNode list)
        {
            this.list = list;
            position = -1;
        }

        /// <inheritdoc/>
        public readonly ManifestNode Current => list.items[position]!;

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++position < list.count;

        /// <inheritdoc/>
        public void Reset() => position = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
