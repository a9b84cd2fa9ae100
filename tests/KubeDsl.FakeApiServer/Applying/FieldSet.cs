using KubeDsl.Manifests;

namespace KubeDsl.Fakes.Applying;

/// <summary>
/// A set of fields as <c>managedFields</c> writes it: a tree of steps (<c>f:name</c>, <c>k:{"name":"web"}</c>, <c>v:"x"</c>) in which some
/// places are members.
/// </summary>
internal sealed class FieldSet
{
    private readonly SortedDictionary<string, FieldSet> children = new(StringComparer.Ordinal);

    /// <summary>True when the place itself belongs to the set.</summary>
    public bool IsMember { get; set; }

    public IReadOnlyDictionary<string, FieldSet> Children => children;

    public bool IsEmpty => !IsMember && children.Count == 0;

    public FieldSet Child(string step)
    {
        if (!children.TryGetValue(step, out var child))
            children.Add(step, child = new FieldSet());
        return child;
    }

    public FieldSet? Find(string step) => children.GetValueOrDefault(step);

    /// <summary>True when the set has the place, or one below it.</summary>
    public bool Touches(IEnumerable<string> path) => At(path) is { IsEmpty: false };

    /// <summary>True when the place itself belongs to the set.</summary>
    public bool Has(IEnumerable<string> path) => At(path) is { IsMember: true };

    /// <summary>The members, each as the steps that lead to it.</summary>
    public IEnumerable<IReadOnlyList<string>> Members() => Members([]);

    public void Add(IReadOnlyList<string> path)
    {
        var at = this;
        foreach (var step in path)
            at = at.Child(step);
        at.IsMember = true;
    }

    /// <summary>Takes the place and all below it out of the set.</summary>
    public void RemoveBelow(IReadOnlyList<string> path, int depth = 0)
    {
        if (depth == path.Count)
        {
            IsMember = false;
            children.Clear();
            return;
        }
        if (Find(path[depth]) is not { } child)
            return;
        child.RemoveBelow(path, depth + 1);
        if (child.IsEmpty)
            children.Remove(path[depth]);
    }

    public static FieldSet Read(MapNode fields)
    {
        var set = new FieldSet { IsMember = fields.Count == 0 };
        foreach (var (step, below, _) in fields)
        {
            if (step == ".")
                set.IsMember = true;
            else
                set.children[step] = Read(below as MapNode ?? MapNode.Empty);
        }
        return set;
    }

    public MapNode Write()
    {
        var map = new MapNode.Builder();
        if (IsMember && children.Count > 0)
            map.Set(".", MapNode.Empty);
        foreach (var (step, below) in children)
            map.Set(step, below.Write());
        return map.ToMap();
    }

    private FieldSet? At(IEnumerable<string> path)
    {
        FieldSet? at = this;
        foreach (var step in path)
            at = at?.Find(step);
        return at;
    }

    private IEnumerable<IReadOnlyList<string>> Members(IReadOnlyList<string> path)
    {
        if (IsMember)
            yield return path;
        foreach (var (step, below) in children)
            foreach (var member in below.Members([.. path, step]))
                yield return member;
    }
}
