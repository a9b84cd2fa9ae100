using KubeDsl.Generators.Models;
using KubeDsl.Manifests;

namespace KubeDsl.Generators.Parsing.CustomResources;

/// <summary>An object of a schema, before its class has a name. Objects of one name with equal fields are one instance.</summary>
/// <param name="step">One word for it: the name of the field where it stands, in the singular.</param>
/// <param name="schema">The schema where it was first met.</param>
/// <param name="fields">Its fields, in the order of the schema.</param>
internal sealed class ObjectDraft(string step, MapNode schema, EquatableArray<FieldDraft> fields)
{
    public string Step => step;

    public MapNode Schema => schema;

    public EquatableArray<FieldDraft> Fields => fields;

    /// <summary>Where the key of a field stands in the file.</summary>
    public SourceOrigin? OriginOf(string field) => (schema["properties"] as MapNode)?.KeyOriginOf(field);
}

/// <summary>A closed set of strings, before its enum has a name. Sets of one name with equal texts are one instance.</summary>
/// <param name="step">One word for it: the name of the field where it stands, in the singular.</param>
/// <param name="texts">The texts in order, each once.</param>
internal sealed class SetDraft(string step, EquatableArray<string> texts)
{
    public string Step => step;

    public EquatableArray<string> Texts => texts;
}

/// <summary>A field of a schema, see <see cref="FluentField"/>.</summary>
internal sealed record FieldDraft(string Name, FluentShape Shape, ValueDraft Value, string? KeyField, string Summary, string Remarks, string Details);

/// <summary>The type of a value, see <see cref="FluentValue"/>: of a known C# type, or an object or set that has yet to get one.</summary>
internal sealed record ValueDraft(FluentValueKind Kind, string CSharpType, ObjectDraft? Object = null, SetDraft? Set = null)
{
    /// <summary>What has to be named; null for a value of a known C# type.</summary>
    public object? Part => (object?)Object ?? Set;

    public string? Step => Object?.Step ?? Set?.Step;
}
