namespace KubeDsl.Generators.Parsing.CustomResources;

/// <summary>
/// Names the classes and closed sets of a kind: the kind and the field where a part stands, such as <c>CertificateKeystore</c>. Where
/// two parts would have one name, the one nearer to the root has it, and the other takes the fields above it into its name, as many as
/// are needed.
/// </summary>
internal sealed class PartNames
{
    private readonly string kind;
    private readonly Dictionary<object, string> names = [];
    private readonly List<object> inOrder = [];
    // Files are named after classes, and not every file system tells capitals apart.
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    public PartNames(string kind, ObjectDraft root)
    {
        this.kind = kind;
        taken.Add(kind);
        Add(root, kind);
        var open = new Queue<(ObjectDraft Draft, Step? Way)>();
        open.Enqueue((root, null));
        while (open.Count > 0)
        {
            var (draft, way) = open.Dequeue();
            foreach (var field in draft.Fields)
            {
                if (field.Value is not { Part: { } part, Step: { } step } || names.ContainsKey(part))
                    continue;
                var here = new Step(step, way);
                Add(part, Free(here));
                // As the fields of a spec are reached from the kind itself, so their parts are named after it.
                if (field.Value.Object is { } inner)
                    open.Enqueue((inner, ReferenceEquals(draft, root) && field.Name == "spec" ? null : here));
            }
        }
    }

    public IEnumerable<ObjectDraft> Objects => inOrder.OfType<ObjectDraft>();

    public IEnumerable<SetDraft> Sets => inOrder.OfType<SetDraft>();

    public string NameOf(object part) => names[part];

    private void Add(object part, string name)
    {
        names.Add(part, name);
        inOrder.Add(part);
    }

    private string Free(Step last)
    {
        var name = "";
        for (Step? step = last; step is not null; step = step.Above)
        {
            name = step.Name + name;
            if (Take(kind + name))
                return kind + name;
        }
        for (var number = 2; ; number++)
            if (Take($"{kind}{name}{number}"))
                return $"{kind}{name}{number}";
    }

    // The texts of an enum stand in a class beside it.
    private bool Take(string name) => !taken.Contains(name + "Texts") && taken.Add(name) && taken.Add(name + "Texts");

    private sealed class Step(string name, Step? above)
    {
        public string Name => name;

        public Step? Above => above;
    }
}
