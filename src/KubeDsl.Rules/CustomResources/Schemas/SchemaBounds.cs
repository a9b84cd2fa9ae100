namespace KubeDsl.Rules.CustomResources.Schemas;

/// <summary>The bounds that a schema sets; null where it sets none.</summary>
internal sealed record SchemaBounds(
    double? Minimum,
    double? Maximum,
    bool IsMinimumExclusive,
    bool IsMaximumExclusive,
    double? MultipleOf,
    long? MinLength,
    long? MaxLength,
    long? MinItems,
    long? MaxItems,
    long? MinProperties,
    long? MaxProperties)
{
    private static readonly SchemaBounds None = new(null, null, false, false, null, null, null, null, null, null, null);

    /// <summary>The bounds; null when there are none at all.</summary>
    public static SchemaBounds? Of(SchemaWords words)
    {
        var bounds = new SchemaBounds(
            words.Number("minimum"),
            words.Number("maximum"),
            words.IsTrue("exclusiveMinimum"),
            words.IsTrue("exclusiveMaximum"),
            words.Number("multipleOf"),
            words.Count("minLength"),
            words.Count("maxLength"),
            words.Count("minItems"),
            words.Count("maxItems"),
            words.Count("minProperties"),
            words.Count("maxProperties"));
        return bounds == None ? null : bounds;
    }
}
