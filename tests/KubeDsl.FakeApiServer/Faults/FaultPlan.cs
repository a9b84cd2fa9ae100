namespace KubeDsl.Fakes.Faults;

/// <summary>Which requests go wrong, and how. Safe to change while the server runs.</summary>
public sealed class FaultPlan
{
    private readonly Lock gate = new();
    private readonly List<Rule> rules = [];
    private readonly Dictionary<string, string[]> refusedFields = new(StringComparer.Ordinal);

    /// <summary>How late slow answers come.</summary>
    public TimeSpan SlowBy { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>What <c>Retry-After</c> says, in whole seconds.</summary>
    public int RetryAfterSeconds { get; set; } = 1;

    /// <summary>The request of this number (from 0, in the order of arrival) goes wrong.</summary>
    public void At(int index, FaultKind fault) => When(request => request.Index == index, fault);

    /// <summary>The next requests that <paramref name="matches"/> accepts go wrong, <paramref name="times"/> of them.</summary>
    public void When(Func<LoggedRequest, bool> matches, FaultKind fault, int times = 1)
    {
        lock (gate)
            rules.Add(new Rule(matches, fault) { Left = times });
    }

    /// <summary>Objects of this name are refused, with a complaint about each of the fields.</summary>
    public void Refuse(string name, params string[] fields)
    {
        lock (gate)
            refusedFields[name] = fields;
    }

    /// <summary>Nothing goes wrong any more.</summary>
    public void Clear()
    {
        lock (gate)
        {
            rules.Clear();
            refusedFields.Clear();
        }
    }

    internal IReadOnlyList<string> RefusedFieldsOf(string name)
    {
        lock (gate)
            return refusedFields.GetValueOrDefault(name, []);
    }

    internal FaultKind? Take(LoggedRequest request)
    {
        lock (gate)
        {
            var rule = rules.Find(rule => rule.Left > 0 && rule.Matches(request));
            if (rule is null)
                return null;
            rule.Left--;
            return rule.Fault;
        }
    }

    private sealed record Rule(Func<LoggedRequest, bool> Matches, FaultKind Fault)
    {
        public int Left { get; set; }
    }
}
