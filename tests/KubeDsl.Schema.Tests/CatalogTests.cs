namespace KubeDsl.Schema.Tests;

/// <summary>What holds for the built-in catalogue as a whole.</summary>
public sealed class CatalogTests
{
    private static readonly Catalog Catalog = Catalog.Default;

    private static IEnumerable<FieldInfo> AllFields =>
        Catalog.TypeNames.SelectMany(name => Catalog.FindType(name)!.Fields);

    [Fact]
    public void Every_type_reference_resolves()
    {
        foreach (var field in AllFields)
            for (var type = field.Type; type is not null; type = type.Element)
                if (type.Kind == FieldTypeKind.Object)
                    Assert.True(Catalog.FindType(type.TypeName!) is not null, $"'{field}' refers to '{type.TypeName}', which the catalogue lacks.");
    }

    [Fact]
    public void Free_form_values_are_not_types() =>
        Assert.All(AllFields.Where(field => field.Type.Kind == FieldTypeKind.Json), field => Assert.Null(Catalog.FindType(field.Type.TypeName!)));

    [Fact]
    public void Map_keys_are_required_or_optional_scalars_of_the_items()
    {
        foreach (var field in AllFields.Where(field => field.ListKind == ListKind.Map))
        {
            var item = Catalog.FindType(field.Type.Element!.TypeName!)!;
            Assert.NotEmpty(field.MapKeys);
            Assert.All(field.MapKeys, key => Assert.True(item.FindField(key) is not null, $"'{field}' has the key '{key}', which '{item}' lacks."));
        }
    }

    [Fact]
    public void Facts_about_lists_stand_at_lists_only() =>
        Assert.All(
            AllFields.Where(field => field.Type.Kind != FieldTypeKind.List),
            field => Assert.True(field.ListKind == ListKind.Unspecified && field.MapKeys.Count == 0 && field.PatchMergeKey is null, field.ToString()));

    [Fact]
    public void Closed_sets_are_of_text_and_have_a_name() =>
        Assert.All(AllFields.Where(field => field.EnumValues.Count > 0 || field.EnumName is not null), field =>
        {
            Assert.Equal(FieldTypeKind.String, (field.Type.Element ?? field.Type).Kind);
            Assert.NotEmpty(field.EnumValues);
            Assert.Equal(field.EnumValues.Count, field.EnumValues.Select(value => value.Value).Distinct().Count());
            Assert.Matches("^[A-Z][A-Za-z]+$", field.EnumName);
        });

    [Fact]
    public void Kinds_of_the_range_have_a_resource_type_and_gone_kinds_have_none() =>
        Assert.All(Catalog.Kinds, kind =>
        {
            Assert.Equal(kind.First is null, kind.Type is null);
            Assert.False(kind.First is null && kind.Removed is null, $"'{kind}' is gone and does not say since when.");
            if (kind.Type is { } type)
                Assert.Equal("meta.v1.ObjectMeta", type.FindField("metadata")!.Type.TypeName);
        });

    [Fact]
    public void Replacements_are_living_kinds() =>
        Assert.All(Catalog.Kinds.Where(kind => kind.ReplacementKind is not null), kind =>
        {
            var replacement = Catalog.FindKind(kind.ReplacementApiVersion!, kind.ReplacementKind!);
            Assert.True(replacement?.IsServedIn(KubernetesVersion.Latest), $"'{kind}' is to be replaced by '{replacement}'.");
            Assert.NotSame(kind, replacement);
        });

    [Fact]
    public void Every_kind_that_went_while_a_stable_one_stayed_names_it() =>
        Assert.All(
            Catalog.Kinds.Where(kind => !kind.IsServedIn(KubernetesVersion.Latest) && Catalog.FindKind(kind.Group, "v1", kind.Name) is not null),
            kind => Assert.NotNull(kind.ReplacementApiVersion));

    [Fact]
    public void List_kinds_are_found_and_are_no_kinds()
    {
        Assert.Equal("v1 Pod", Catalog.FindListKind("v1", "PodList")?.ToString());
        Assert.Equal("v1 Endpoints", Catalog.FindListKind("v1", "EndpointsList")?.ToString());
        Assert.Equal("extensions/v1beta1 Ingress", Catalog.FindListKind("extensions/v1beta1", "IngressList")?.ToString());
        Assert.Null(Catalog.FindKind("v1", "PodList"));
        Assert.Null(Catalog.FindListKind("v1", "List"));
        Assert.Null(Catalog.FindListKind("v1", "BindingList"));
    }

    [Fact]
    public void Names_are_told_apart_by_case()
    {
        Assert.Null(Catalog.FindKind("v1", "pod"));
        Assert.Null(Catalog.FindType("core.v1.podSpec"));
        Assert.Null(Catalog.FindType("core.v1.PodSpec")!.FindField("Containers"));
    }

    [Fact]
    public async Task Many_threads_see_the_same_fields()
    {
        var catalog = Catalog.Parse(Catalog.Source.ToString());
        var seen = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => catalog.FindType("core.v1.PodSpec")!.Fields)));
        Assert.All(seen, fields => Assert.Same(seen[0], fields));
    }
}
