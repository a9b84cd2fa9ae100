using KubeDsl.Manifests;

namespace KubeDsl.Rules.Views;

/// <summary>The objects in a list, for <c>foreach</c>.</summary>
internal readonly struct ObjectItems(ListNode? list, FieldPath parent, string key)
{
    public Enumerator GetEnumerator() => new(list, parent, key);

    public struct Enumerator(ListNode? list, FieldPath parent, string key)
    {
        private FieldPath? path;
        private int position = -1;

        public readonly int Position => position;

        public readonly ObjectView Current => new(list![position] as MapNode ?? MapNode.Empty, path!.Child(position));

        public bool MoveNext()
        {
            if (list is null)
                return false;
            path ??= parent.Child(key);
            while (++position < list.Count)
                if (list[position] is MapNode or NullNode)
                    return true;
            return false;
        }
    }
}
