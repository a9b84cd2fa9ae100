using KubeDsl.Generators.Emitting;
using KubeDsl.Generators.Models;
using KubeDsl.Generators.Models.CustomResources;

namespace KubeDsl.Generators.Parsing.CustomResources;

/// <summary>Makes the classes of one version of a custom resource.</summary>
internal sealed class KindBuilder
{
    private readonly CrdDefinition definition;
    private readonly CrdVersion version;
    private readonly string space;
    private readonly ObjectDraft root;
    private readonly PartNames names;
    private readonly List<CrdProblem> problems;

    public KindBuilder(CrdDefinition definition, CrdVersion version, string space, List<CrdProblem> problems, CancellationToken cancellation)
    {
        (this.definition, this.version, this.space, this.problems) = (definition, version, space, problems);
        root = new SchemaReader(cancellation).Read(version.Schema, "");
        names = new PartNames(Names.Pascal(definition.Kind), root);
    }

    private string ApiVersion => $"{definition.Group}/{version.Name}";

    public CrdKind Build() => new(
        space,
        names.NameOf(root),
        ApiVersion,
        version.Place,
        new EquatableArray<FluentType>(names.Objects.Select(TypeOf).ToArray()),
        new EquatableArray<FluentEnum>(names.Sets.Select(SetOf).ToArray()));

    private FluentType TypeOf(ObjectDraft draft)
    {
        var name = names.NameOf(draft);
        var isKind = ReferenceEquals(draft, root);
        var (summary, rest) = DescriptionText.Split(draft.Schema.Text("description"));
        var standard = isKind ? $"A {definition.Kind} of {ApiVersion}." : $"Part of a {definition.Kind} of {ApiVersion}.";
        return new FluentType(
            space,
            name,
            $"{definition.Group}.{version.Name}.{name}",
            isKind ? new FluentKind(ApiVersion, definition.Kind) : null,
            PodSpecPath: null,
            summary.Length > 0 ? summary : standard,
            string.Join(" ", new[] { isKind ? KindFacts() : "", rest, FieldFacts.Demands(draft.Schema) }.Where(text => text.Length > 0)),
            Fields(name, isKind, isKind ? FieldsOfKind().ToArray() : draft.Fields.Select(field => ("", (ObjectDraft?)draft, field)).ToArray()));
    }

    private string KindFacts()
    {
        var shortNames = definition.Names.Texts("shortNames");
        return string.Join(" ", new[]
        {
            $"{ApiVersion}, {(definition.IsNamespaced ? "in a namespace" : "of the whole cluster")}{(shortNames.Count > 0 ? $", for kubectl also {string.Join(", ", shortNames)}" : "")}.",
            version.Deprecation,
        }.Where(text => text is not null));
    }

    /// <summary>As with built-in kinds: its own fields, those of the metadata that people set, and those of the spec. The nearest has the name.</summary>
    private IEnumerable<(string At, ObjectDraft? Owner, FieldDraft Field)> FieldsOfKind()
    {
        var own = root.Fields.Where(field => field.Name is not ("apiVersion" or "kind" or "metadata")).Select(field => ("", (ObjectDraft?)root, field));
        var spec = root.Fields.FirstOrDefault(field => field.Name == "spec" && field.Shape == FluentShape.Single)?.Value.Object;
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return new[] { ("", (ObjectDraft?)null, ObjectMetaFields.Whole) }
            .Concat(own)
            .Concat(ObjectMetaFields.Of(definition.IsNamespaced).Select(field => ("metadata", (ObjectDraft?)null, field)))
            .Concat(spec is null ? [] : spec.Fields.Select(field => ("spec", (ObjectDraft?)spec, field)))
            .Where(item => taken.Add(item.Item3.Name));
    }

    private EquatableArray<FluentField> Fields(string className, bool isKind, IReadOnlyList<(string At, ObjectDraft? Owner, FieldDraft Field)> drafts)
    {
        var members = new MemberNames(className, isKind).Of(drafts.Select(draft => (draft.Field.Name, draft.Field.Shape != FluentShape.Single)).ToArray());
        var fields = new FluentField[drafts.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            var ((at, owner, draft), (method, getter, adder)) = (drafts[i], members[i]);
            fields[i] = new FluentField(at, draft.Name, method, getter, adder, draft.Shape, ValueOf(draft.Value), draft.KeyField, draft.Summary, draft.Remarks) { Details = draft.Details };
            if (method != Names.Pascal(draft.Name))
                problems.Add(new CrdProblem(
                    CrdProblemIds.Renamed,
                    CrdPlaces.Of(owner?.OriginOf(draft.Name)),
                    $"The field '{fields[i].Path}' is set by '{method}' in class '{className}', because '{Names.Pascal(draft.Name)}' is another member there."));
        }
        return new EquatableArray<FluentField>(fields);
    }

    private FluentValue ValueOf(ValueDraft draft) =>
        new(draft.Kind, draft.Part is { } part ? $"global::{space}.{names.NameOf(part)}" : draft.CSharpType);

    private FluentEnum SetOf(SetDraft set) =>
        new(space, names.NameOf(set), $"A closed set of values in a {definition.Kind} of {ApiVersion}.", EnumMembers.Of(set.Texts));
}
