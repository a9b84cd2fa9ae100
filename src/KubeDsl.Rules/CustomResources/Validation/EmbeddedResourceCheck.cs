using KubeDsl.Manifests;
using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.CustomResources.Schemas;
using KubeDsl.Rules.Shapes;
using KubeDsl.Rules.Structure;
using KubeDsl.Rules.Values;
using KubeDsl.Rules.Values.Metadata;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.CustomResources.Validation;

/// <summary>Whether objects inside a resource that are resources themselves say what they are.</summary>
internal sealed class EmbeddedResourceCheck(ManifestCheck check, WorkLimit limit, bool areUnknownFieldsDropped = false)
{
    public void Judge(ManifestNode node, SchemaNode schema, FieldPath path, Judgement judgement)
    {
        if (!limit.Enter(path))
            return;
        switch (node)
        {
            case MapNode map:
                if (schema.IsEmbeddedResource)
                    JudgeResource(new ObjectView(map, path), judgement);
                for (var i = 0; i < map.Count; i++)
                {
                    var entry = map.EntryAt(i);
                    if (entry.Value is MapNode or ListNode && schema.Entry(entry.Key) is { } inner)
                        Judge(entry.Value, inner, path.Child(entry.Key), judgement);
                }
                break;
            case ListNode list when schema.Items is { } items:
                for (var i = 0; i < list.Count; i++)
                    if (list[i] is MapNode or ListNode)
                        Judge(list[i], items, path.Child(i), judgement);
                break;
        }
    }

    public void JudgeResource(ObjectView resource, Judgement judgement)
    {
        foreach (var name in (string[])["apiVersion", "kind"])
        {
            if (resource.LacksText(name))
                judgement.Add(RequiredDemand.Info, resource.At(name), $"'{name}' is missing. Set it.", blocks: true);
            else if (resource[name] is { } value and not StringNode and not UnknownNode)
                judgement.Add(StructureRules.WrongType, resource.At(name), $"'{name}' is {ScalarCheck.Describe(value)}, and a string is wanted. {TypeCheck.Remedy(value, SchemaTypes.String)}", blocks: true);
        }
        if (resource.Text("apiVersion") is { Length: > 0 } apiVersion && apiVersion.Split('/').Length > 2)
            judgement.Add(ValueFormats.Texts, resource.At("apiVersion"), $"'apiVersion' is '{FormatDemand.Shown(apiVersion)}'. Write it like 'apps/v1'.", blocks: false);
        if (resource.Text("kind") is { Length: > 0 } kind && Dns1035LabelFormat.Problem(kind.ToLowerInvariant()) is { } problem)
            judgement.Add(ValueFormats.Texts, resource.At("kind"), $"'kind' is '{FormatDemand.Shown(kind)}'. {problem}", blocks: false);

        var metadata = resource["metadata"];
        if (metadata is MapNode map && ShapeCatalog.Default.Find("meta.v1.ObjectMeta") is { } shape)
        {
            var before = check.Findings.Count;
            new StructureCheck(check).Walk(map, shape, resource.At("metadata"));
            if (areUnknownFieldsDropped)
                check.Withdraw(before, finding => finding.Rule == StructureRules.UnknownField);
            MetadataCheck.CheckEmbedded(new ObjectView(map, resource.At("metadata")), check);
        }
        else if (metadata is not null and not UnknownNode and not MapNode)
            judgement.Add(StructureRules.WrongType, resource.At("metadata"), $"'metadata' is {ScalarCheck.Describe(metadata)}, and an object is wanted. Write an object there.", blocks: true);
    }
}
