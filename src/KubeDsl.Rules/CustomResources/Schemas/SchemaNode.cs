using KubeDsl.Cel.Regex;
using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources.Expressions;

namespace KubeDsl.Rules.CustomResources.Schemas;

/// <summary>
/// One part of a structural schema, ready for use. Parts below are read when they are first asked for: a definition can have a megabyte, and
/// a resource has a few fields of it.
/// </summary>
internal sealed class SchemaNode
{
    private readonly Dictionary<string, SchemaPart>? properties;
    private readonly SchemaPart? items;
    private readonly SchemaPart? additional;
    private readonly SchemaPart? not;
    private readonly SchemaNode? parent;
    private readonly string step;
    private readonly Lazy<RegexPattern?>? pattern;
    private RuleScope? scope;
    private string[]? defaulted;

    public SchemaNode(MapNode source, SchemaNode? parent, string step, bool isBranch)
    {
        this.parent = parent;
        this.step = step;
        Source = source;
        IsBranch = isBranch;
        Types = TypeWords.Of(source);
        var words = new SchemaWords(source);
        IsNullable = words.IsTrue("nullable");
        IsIntOrString = words.IsTrue("x-kubernetes-int-or-string");
        KeepsUnknownFields = words.IsTrue("x-kubernetes-preserve-unknown-fields");
        IsEmbeddedResource = words.IsTrue("x-kubernetes-embedded-resource");
        Default = source["default"] is { } value and not NullNode ? value : null;
        Format = words.Text("format");
        ListType = words.Text("x-kubernetes-list-type");
        MapKeys = words.Texts("x-kubernetes-list-map-keys");
        Enum = source["enum"] as ListNode is { Count: > 0 } known ? known : null;
        Required = words.Texts("required");
        Bounds = SchemaBounds.Of(words);
        if (words.Text("pattern") is { } text)
            pattern = new Lazy<RegexPattern?>(() => RegexPattern.TryParse(text, out var found, out _) ? found : null);
        if (source["properties"] is MapNode { Count: > 0 } map)
            properties = ReadProperties(map);
        items = Part("items");
        additional = Part("additionalProperties");
        ForbidsOthers = source["additionalProperties"] is BooleanNode { Value: false };
        AllowsOthers = source["additionalProperties"] is BooleanNode { Value: true } || additional is not null;
        not = source["not"] is MapNode negated ? new SchemaPart(negated, this, "not", isBranch: true) : null;
        AllOf = Parts("allOf");
        AnyOf = Parts("anyOf");
        OneOf = Parts("oneOf");
        HasRules = source["x-kubernetes-validations"] is ListNode { Count: > 0 };
    }

    public static SchemaNode OfResource(MapNode source, string kind) => new(source, null, kind, isBranch: false);

    public MapNode Source { get; }

    /// <summary>True for a part of <c>anyOf</c>, <c>oneOf</c>, <c>allOf</c> or <c>not</c>, which restricts values and shapes nothing.</summary>
    public bool IsBranch { get; }

    public bool IsRoot => parent is null;

    /// <summary>True for what has an API version, a kind and metadata.</summary>
    public bool IsResource => IsRoot || IsEmbeddedResource;

    /// <summary>The way from the kind to here, which is also the name of the type in expressions.</summary>
    public string Name => parent is null ? step : parent.Name + "." + step;

    public SchemaTypes Types { get; }

    public bool IsNullable { get; }

    public bool IsIntOrString { get; }

    public bool KeepsUnknownFields { get; }

    public bool IsEmbeddedResource { get; }

    public ManifestNode? Default { get; }

    public string? Format { get; }

    public string? ListType { get; }

    public IReadOnlyList<string> MapKeys { get; }

    public ListNode? Enum { get; }

    public IReadOnlyList<string> Required { get; }

    public SchemaBounds? Bounds { get; }

    public string? PatternText => pattern is null ? null : ((StringNode)Source["pattern"]!).Value;

    /// <summary>The pattern; null when there is none, or none that can be read.</summary>
    public RegexPattern? Pattern => pattern?.Value;

    public SchemaNode? Items => items?.Node;

    /// <summary>The schema of entries that are no properties; null also where anything is allowed.</summary>
    public SchemaNode? AdditionalProperties => additional?.Node;

    public bool AllowsOthers { get; }

    public bool ForbidsOthers { get; }

    public SchemaNode? Not => not?.Node;

    public IReadOnlyList<SchemaPart> AllOf { get; }

    public IReadOnlyList<SchemaPart> AnyOf { get; }

    public IReadOnlyList<SchemaPart> OneOf { get; }

    public bool HasLogic => AllOf.Count + AnyOf.Count + OneOf.Count > 0 || not is not null;

    public bool HasRules { get; }

    /// <summary>The expressions of this part, with what they may refer to.</summary>
    public RuleScope Scope => scope ??= new RuleScope(this);

    public IReadOnlyDictionary<string, SchemaPart> Properties => properties ?? NoProperties;

    public SchemaNode? Property(string name) => properties is not null && properties.TryGetValue(name, out var part) ? part.Node : null;

    /// <summary>The schema of the entry under a key, be it a property or not; null when there is none.</summary>
    public SchemaNode? Entry(string key) => Property(key) ?? AdditionalProperties;

    /// <summary>The properties that get a value when they have none.</summary>
    public IReadOnlyList<string> DefaultedProperties => defaulted ??= Properties
        .Where(property => property.Value.Source["default"] is not null and not NullNode)
        .Select(property => property.Key)
        .ToArray();

    private static readonly Dictionary<string, SchemaPart> NoProperties = [];

    private Dictionary<string, SchemaPart> ReadProperties(MapNode map)
    {
        var read = new Dictionary<string, SchemaPart>(map.Count, StringComparer.Ordinal);
        for (var i = 0; i < map.Count; i++)
        {
            var entry = map.EntryAt(i);
            read[entry.Key] = new SchemaPart(entry.Value as MapNode ?? MapNode.Empty, this, entry.Key, IsBranch);
        }
        return read;
    }

    private SchemaPart? Part(string word) => Source[word] is MapNode map ? new SchemaPart(map, this, word, IsBranch) : null;

    private SchemaPart[] Parts(string word)
    {
        if (Source[word] is not ListNode { Count: > 0 } list)
            return [];
        var parts = new SchemaPart[list.Count];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = new SchemaPart(list[i] as MapNode ?? MapNode.Empty, this, word, isBranch: true);
        return parts;
    }
}
