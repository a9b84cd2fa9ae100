using System.Collections;

namespace KubeDsl.Manifests;

/// <summary>An immutable list of nodes.</summary>
public sealed class ListNode : ManifestNode, IReadOnlyList<ManifestNode>
{
    private readonly ManifestNode[] items;

    private ListNode(ManifestNode[] items, bool isOpen, SourceOrigin? origin) : base(origin)
    {
        this.items = items;
        IsOpen = isOpen;
    }

    /// <summary>The list without items.</summary>
    public static ListNode Empty { get; } = new([], isOpen: false, origin: null);

    /// <inheritdoc/>
    public override ManifestNodeKind Kind => ManifestNodeKind.List;

    /// <summary>True when there may be more items than are known, before, between or after the known ones.</summary>
    public bool IsOpen { get; }

    /// <summary>The number of known items.</summary>
    public int Count => items.Length;

    /// <summary>The known item at <paramref name="index"/>.</summary>
    public ManifestNode this[int index] => items[index];

    /// <summary>A list of these items.</summary>
    public static ListNode Of(params ManifestNode[] items) => items.Length == 0 ? Empty : new((ManifestNode[])items.Clone(), isOpen: false, origin: null);

    /// <summary>A list of these items.</summary>
    public static ListNode Of(IEnumerable<ManifestNode> items, SourceOrigin? origin = null, bool isOpen = false)
    {
        var array = items.ToArray();
        return array.Length == 0 && origin is null && !isOpen ? Empty : new(array, isOpen, origin);
    }

    /// <summary>A list of these strings.</summary>
    public static ListNode OfStrings(IEnumerable<string> items) => Of(items.Select(item => (ManifestNode)item));

    /// <summary>This list with <paramref name="item"/> at its end.</summary>
    public ListNode Add(ManifestNode item)
    {
        var longer = new ManifestNode[items.Length + 1];
        Array.Copy(items, longer, items.Length);
        longer[items.Length] = item;
        return new ListNode(longer, IsOpen, Origin);
    }

    /// <summary>This list with <paramref name="item"/> in the place of the item at <paramref name="index"/>.</summary>
    public ListNode SetItem(int index, ManifestNode item)
    {
        if (ReferenceEquals(items[index], item))
            return this;

        var changed = (ManifestNode[])items.Clone();
        changed[index] = item;
        return new ListNode(changed, IsOpen, Origin);
    }

    /// <summary>This list, said to have possibly more items than are known.</summary>
    public ListNode AsOpen() => IsOpen ? this : new ListNode(items, isOpen: true, Origin);

    /// <inheritdoc/>
    public override ManifestNode WithOrigin(SourceOrigin? origin) => new ListNode(items, IsOpen, origin);

    /// <inheritdoc/>
    public override bool Equals(ManifestNode? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is not ListNode list || list.Count != Count || list.IsOpen != IsOpen)
            return false;

        for (var i = 0; i < items.Length; i++)
            if (!items[i].Equals(list.items[i]))
                return false;
        return true;
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = Count;
        foreach (var item in items)
            hash = (hash * 31) + item.GetHashCode();
        return hash;
    }

    /// <summary>Enumerates the known items.</summary>
    public Enumerator GetEnumerator() => new(items);

    IEnumerator<ManifestNode> IEnumerable<ManifestNode>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A short form for debugging and test output.</summary>
    public override string ToString() => "[" + string.Join(", ", items.Select(item => item.ToString())) + (IsOpen ? ", …]" : "]");

    /// <summary>Walks the items of a list.</summary>
    public struct Enumerator : IEnumerator<ManifestNode>
    {
        private readonly ManifestNode[] items;
        private int position;

        internal Enumerator(ManifestNode[] items)
        {
            this.items = items;
            position = -1;
        }

        /// <inheritdoc/>
        public readonly ManifestNode Current => items[position];

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++position < items.Length;

        /// <inheritdoc/>
        public void Reset() => position = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
