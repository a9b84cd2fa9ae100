using KubeDsl.Generators.Emitting;
using KubeDsl.Generators.Models;
using KubeDsl.Schema;
using KubeDsl.Schema.Constraints;

namespace KubeDsl.Generators.Parsing;

/// <summary>The schema catalogue as classes and enums of the fluent API.</summary>
internal sealed class CatalogModel
{
    /// <summary>Formats of strings that have a value type of their own.</summary>
    private static readonly Dictionary<string, string> ValueTypes = new(StringComparer.Ordinal)
    {
        ["cron"] = "global::KubeDsl.CronSchedule",
    };

    private readonly Catalog catalog;
    private readonly ApiNamespaces namespaces;
    private readonly Dictionary<string, KindInfo> kinds;

    public CatalogModel(Catalog catalog)
    {
        this.catalog = catalog;
        namespaces = new ApiNamespaces(catalog);
        kinds = catalog.Kinds
            .Where(kind => kind.Type?.FindField("metadata") is not null)
            .ToDictionary(kind => kind.Type!.Name, StringComparer.Ordinal);
    }

    public IEnumerable<FluentType> Types() =>
        catalog.TypeNames.Select(name => catalog.FindType(name)!).Select(TypeOf);

    public IEnumerable<FluentEnum> Enums() =>
        from name in catalog.TypeNames
        let type = catalog.FindType(name)!
        from field in type.Fields
        where field.EnumName is not null
        group (type, field) by field.EnumName into set
        orderby set.Key
        select EnumOf(set.Key, [.. set]);

    /// <summary>The class of one schema type; null for a type that the catalogue does not have.</summary>
    public FluentType? FindType(string schemaName) => catalog.FindType(schemaName) is { } type ? TypeOf(type) : null;

    private FluentType TypeOf(TypeInfo type)
    {
        kinds.TryGetValue(type.Name, out var kind);
        var name = namespaces.NameOf(type.Name);
        return new FluentType(
            namespaces.NamespaceOf(type.Name),
            name,
            type.Name,
            kind is null ? null : new FluentKind(kind.ApiVersion, kind.Name),
            Flattening.PodSpecPath(type, catalog),
            type.Description ?? (kind is null ? $"Part of a manifest: {type.Name}." : $"A {kind.Name} of {kind.ApiVersion}."),
            References.RemarksOf(type, kind),
            new EquatableArray<FluentField>(FieldsOf(type, name).ToArray()));
    }

    private IEnumerable<FluentField> FieldsOf(TypeInfo type, string className)
    {
        var podSpecPath = Flattening.PodSpecPath(type, catalog);
        foreach (var (at, field) in Flattening.FieldsOf(type, catalog))
        {
            if (kinds.ContainsKey(type.Name) && at.Length == 0 && field.Name is "apiVersion" or "kind" && type.FindField("metadata") is not null)
                continue;

            var owner = Owner(type, at, podSpecPath);
            var method = MethodName(owner, field, className);
            var getter = method == "Type" ? "GetTypeValue" : "Get" + method;
            var (shape, valueType) = ShapeOf(field.Type);
            var value = ValueOf(owner, field, valueType);
            yield return new FluentField(
                at, field.Name, method, getter,
                shape == FluentShape.Single ? null : "With" + Names.Singular(method),
                shape, value, shape == FluentShape.List ? KeyOf(field, valueType) : null,
                field.Description ?? $"Sets '{(at.Length == 0 ? field.Name : at + "." + field.Name)}'.",
                References.RemarksOf(owner, field));
        }
    }

    /// <summary>A method cannot have the name of its class: it goes by the last word of it, or says that it is the value.</summary>
    private static string MethodName(TypeInfo owner, FieldInfo field, string className)
    {
        var name = Names.Pascal(field.Name);
        if (name != className)
            return name;
        var last = Names.LastWord(name);
        return owner.Fields.Any(other => Names.Pascal(other.Name) == last) || last == name ? name + "Value" : last;
    }

    private TypeInfo Owner(TypeInfo type, string at, string? podSpecPath)
    {
        var owner = type;
        if (at.Length > 0 && at == podSpecPath)
            return catalog.FindType("core.v1.PodSpec")!;
        foreach (var step in at.Length == 0 ? [] : at.Split('.'))
            owner = catalog.FindType(owner.FindField(step)!.Type.TypeName!)!;
        return owner;
    }

    private static (FluentShape Shape, FieldType Value) ShapeOf(FieldType type) => type.Kind switch
    {
        FieldTypeKind.List => (FluentShape.List, type.Element!),
        FieldTypeKind.Map => (FluentShape.Map, type.Element!),
        _ => (FluentShape.Single, type),
    };

    private FluentValue ValueOf(TypeInfo owner, FieldInfo field, FieldType type) => type.Kind switch
    {
        FieldTypeKind.String when field.EnumValues.Count > 0 => new(FluentValueKind.Enum, $"global::KubeDsl.{field.EnumName}"),
        FieldTypeKind.String when ValueTypeOf(owner, field) is { } valueType => new(FluentValueKind.Scalar, valueType),
        FieldTypeKind.String => new(FluentValueKind.String, "string"),
        FieldTypeKind.Int32 => new(FluentValueKind.Int32, "int"),
        FieldTypeKind.Int64 => new(FluentValueKind.Int64, "long"),
        FieldTypeKind.Number => new(FluentValueKind.Number, "double"),
        FieldTypeKind.Boolean => new(FluentValueKind.Boolean, "bool"),
        FieldTypeKind.Bytes => new(FluentValueKind.Bytes, "byte[]"),
        FieldTypeKind.Quantity => new(FluentValueKind.Scalar, "global::KubeDsl.Quantity"),
        FieldTypeKind.IntOrString => new(FluentValueKind.Scalar, "global::KubeDsl.IntOrString"),
        FieldTypeKind.Time or FieldTypeKind.MicroTime => new(FluentValueKind.Scalar, "global::KubeDsl.Timestamp"),
        FieldTypeKind.Duration => new(FluentValueKind.Scalar, "global::KubeDsl.Duration"),
        FieldTypeKind.Object => new(FluentValueKind.Object, namespaces.FullNameOf(type.TypeName!)),
        FieldTypeKind.List when type.Element!.Kind == FieldTypeKind.String => new(FluentValueKind.Strings, "global::System.Collections.Generic.IReadOnlyList<string>"),
        _ => new(FluentValueKind.Json, "global::KubeDsl.Manifests.ManifestNode"),
    };

    private static string? ValueTypeOf(TypeInfo owner, FieldInfo field)
    {
        foreach (var constraint in ConstraintSet.Default.Of(owner.Name))
            if (constraint.Steps.Count == 1 && constraint.Steps[0] == field.Name)
                foreach (var term in constraint.Terms)
                    if (term.Kind == ConstraintKind.Format && ValueTypes.TryGetValue(term.Arguments[0], out var valueType))
                        return valueType;
        return null;
    }

    /// <summary>A list of objects is told apart by its merge key, or by a required name.</summary>
    private string? KeyOf(FieldInfo field, FieldType item)
    {
        if (item.Kind != FieldTypeKind.Object)
            return null;

        var type = catalog.FindType(item.TypeName!)!;
        if (type.FindField("metadata") is not null)
            return null;
        var key = field.MapKeys.Count == 1 ? field.MapKeys[0] : field.PatchMergeKey ?? "name";
        return type.FindField(key) is { Type.Kind: FieldTypeKind.String, EnumValues.Count: 0 } ? key
            : type.FindField("name") is { Type.Kind: FieldTypeKind.String, EnumValues.Count: 0 } ? "name"
            : null;
    }

    private static FluentEnum EnumOf(string name, IReadOnlyList<(TypeInfo Type, FieldInfo Field)> users)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        // A field may take fewer of the values than another, or know them later; the set has what any field takes, from the first that does.
        var members = users
            .SelectMany(user => user.Field.EnumValues)
            .GroupBy(value => value.Value, StringComparer.Ordinal)
            .Select(value => new FluentEnumMember(
                MemberName(value.Key, taken),
                value.Key,
                References.Versions(
                    value.Any(item => item.First is null) ? null : value.Min(item => item.First),
                    value.Any(item => item.Last is null) ? null : value.Max(item => item.Last))));
        var fields = users.Select(user => $"{user.Type.ShortName}.{user.Field.Name}").Distinct(StringComparer.Ordinal);
        return new FluentEnum("KubeDsl", name, $"The values of {string.Join(", ", fields)}.", new EquatableArray<FluentEnumMember>(members.ToArray()));
    }

    private static string MemberName(string text, HashSet<string> taken)
    {
        var name = text switch { "" => "Unset", "*" => "All", _ => Names.Pascal(text) };
        return taken.Add(name) ? name : throw new InvalidOperationException($"Two values of a closed set would be called '{name}'.");
    }
}
