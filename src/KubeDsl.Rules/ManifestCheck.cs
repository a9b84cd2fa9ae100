using KubeDsl.Manifests;
using KubeDsl.Rules.Shapes;
using KubeDsl.Rules.Views;
using KubeDsl.Schema;

namespace KubeDsl.Rules;

/// <summary>The check of one manifest: what the rules may ask, and where they report.</summary>
internal sealed class ManifestCheck(Manifest manifest, CheckOptions options)
{
    private string[]? suppressed;

    public Manifest Manifest { get; } = manifest;

    /// <summary>What was reported about the manifest.</summary>
    public List<Finding> Findings { get; } = [];

    public CheckOptions Options { get; } = options;

    public KubernetesVersion Version { get; } = options.KubernetesVersion;

    public string Kind { get; } = manifest.Kind;

    public string Group { get; } = manifest.Group;

    /// <summary>True for a Pod itself, of which more is checked than of a template for pods.</summary>
    public bool IsPod { get; } = manifest is { Kind: "Pod", ApiVersion: "v1" };

    /// <summary>False when the namespace may be another than the one that was seen.</summary>
    public bool KnowsNamespace { get; } =
        new ObjectView(manifest.Root, FieldPath.Root).ObjectOrNothing("metadata") is var metadata && (metadata.Lacks("namespace") || metadata.Text("namespace") is not null);

    public ObjectView Root => new(Manifest.Root, FieldPath.Root);

    public bool HasErrors { get; private set; }

    /// <summary>The type of the manifest; null for a custom resource, a kind that is not known, and a part on its own.</summary>
    public Shape? RootShape { get; set; }

    /// <summary>Reports a fact about the field at <paramref name="path"/>.</summary>
    /// <param name="rule">The rule that speaks.</param>
    /// <param name="path">The field, as the server names it.</param>
    /// <param name="message">The fact and the remedy.</param>
    /// <param name="origin">The place to show, where it is another than that of the field.</param>
    /// <param name="replacement">What should stand there instead, where the message does not ask for it.</param>
    /// <param name="related">The other place, where two do not go together.</param>
    /// <param name="withoutValues">The message where values are secret, for a rule whose messages may quote them.</param>
    public void Report(RuleInfo rule, FieldPath path, string message, SourceOrigin? origin = null, string? replacement = null, SourceOrigin? related = null, string? withoutValues = null)
    {
        var severity = Options.SeverityOf(rule);
        if (severity == Severity.None || (rule.Severity != Severity.Error && Options.ErrorsOnly) || (rule.CanBeSuppressed && IsSuppressed(rule)))
            return;
        var finding = new Finding(rule, severity, Manifest, path, message)
        {
            Origin = origin ?? OriginOf(path),
            Replacement = replacement ?? SuggestionIn(message),
            Related = related,
            WithoutValues = withoutValues,
        };
        // Several rules about the set may have something to say about one manifest at the same time.
        lock (Findings)
        {
            HasErrors |= severity == Severity.Error;
            Findings.Add(finding);
        }
    }

    /// <summary>Takes back what another finding says better; what is left has an error as before.</summary>
    public void Withdraw(int from, Predicate<Finding> isSaid)
    {
        for (var i = Findings.Count - 1; i >= from; i--)
            if (isSaid(Findings[i]))
                Findings.RemoveAt(i);
    }

    // A message that asks what was meant has the replacement in it, also where it was made by a format that knows no rules.
    private static string? SuggestionIn(string message)
    {
        const string Question = "Did you mean '";
        var start = message.IndexOf(Question, StringComparison.Ordinal) + Question.Length;
        var end = start < Question.Length ? -1 : message.IndexOf("'?", start, StringComparison.Ordinal);
        return end < 0 ? null : message.Substring(start, end - start);
    }

    private bool IsSuppressed(RuleInfo rule)
    {
        suppressed ??= Root.ObjectOrNothing("metadata").ObjectOrNothing("annotations").Text(CheckOptions.SuppressAnnotation)?
            .Split([',', ' ', ':', ';', '\n'], StringSplitOptions.RemoveEmptyEntries) ?? [];
        return Array.IndexOf(suppressed, rule.Id) >= 0;
    }

    /// <summary>The origin of the nearest node at or above <paramref name="path"/> that has one.</summary>
    public SourceOrigin? OriginOf(FieldPath path)
    {
        ManifestNode? node = Manifest.Root;
        var origin = node.Origin;
        foreach (var step in path.Steps())
        {
            SourceOrigin? keyOrigin = null;
            if (step.Key is { } key && node is MapNode map)
            {
                keyOrigin = map.KeyOriginOf(key);
                node = map[key];
            }
            else
            {
                node = step.Index is { } index && node is ListNode list && index < list.Count ? list[index] : null;
            }
            if (node is null)
                break;
            origin = node is ScalarNode ? node.Origin ?? keyOrigin ?? origin : keyOrigin ?? node.Origin ?? origin;
        }
        return origin;
    }
}
