using System.Collections;

namespace KubeDsl.Rules;

/// <summary>No severity is set: the usual case, for which a tool that starts does without a dictionary.</summary>
internal sealed class NoSeverities : IReadOnlyDictionary<string, Severity>
{
    public static readonly NoSeverities Instance = new();

    private NoSeverities()
    {
    }

    public int Count => 0;

    public IEnumerable<string> Keys => [];

    public IEnumerable<Severity> Values => [];

    public Severity this[string key] => throw new KeyNotFoundException($"No severity is set for '{key}'.");

    public bool ContainsKey(string key) => false;

    public bool TryGetValue(string key, out Severity value)
    {
        value = Severity.None;
        return false;
    }

    public IEnumerator<KeyValuePair<string, Severity>> GetEnumerator()
    {
        yield break;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
