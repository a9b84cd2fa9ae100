using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources.Expressions;
using KubeDsl.Rules.CustomResources.Schemas;
using KubeDsl.Rules.CustomResources.Validation;
using KubeDsl.Rules.Values;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.CustomResources.Definitions;

/// <summary>The defaults of a schema keep what the schema demands.</summary>
internal sealed class DefaultsMustFitTheirSchema() : TypeRule(Metadata, "apiextensions.v1.CustomResourceDefinitionSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2904",
        "Defaults must fit their schema",
        Severity.Error,
        "The server puts a default where nothing is written, so it has to be a value that could have been written.",
        "Correct the default, or the schema around it.")
    {
        Passing = CustomResourceRules.Definition("default:\n  min: 1"),
        Failing = CustomResourceRules.Definition("default:\n  min: one"),
    };

    public override void Check(ObjectView spec, ManifestCheck check)
    {
        if (!Definition.IsKnown(spec.Map))
            return;
        foreach (var root in SchemaPlaces.RootsOf(spec))
            foreach (var place in SchemaPlaces.Below(root))
                if (place.Schema.Default is { } value)
                    CheckDefault(value, place, check);
    }

    private void CheckDefault(ManifestNode value, SchemaPlace place, ManifestCheck check)
    {
        var limit = new WorkLimit();
        var path = place.Path.Child("default");
        if (place.InMetadata is { } step)
        {
            if (ProblemInMetadata(value, step, path, check) is { } problem)
            {
                check.Report(Info, path, problem);
                return;
            }
        }
        else if (FindUnknown(value, place.Schema, path, limit) is { } unknown)
        {
            check.Report(Info, unknown, $"The default has the field '{FormatDemand.Shown(unknown.Key!)}', which the schema does not have. Correct or remove it.");
            return;
        }
        var judgement = new Judgement();
        new SchemaCheck(limit).Judge(value, place.Schema, path, judgement);
        new EmbeddedResourceCheck(check, limit, areUnknownFieldsDropped: true).Judge(value, place.Schema, path, judgement);
        foreach (var problem in judgement.Problems)
            check.Report(Info, problem.Path, $"The default does not fit its schema. {problem.Message}");
        if (judgement.Problems.Count == 0)
            new ExpressionCheck(check, limit).Visit(value, place.Schema, path);
    }

    // What is said of a resource inside another has to be right as a whole; what the server does not know of it is dropped.
    private static string? ProblemInMetadata(ManifestNode value, MetadataStep step, FieldPath path, ManifestCheck check)
    {
        if (step.IsOfAnyKey)
            return "In the metadata of a resource what applies to every key has no default. Remove it.";
        var judgement = new Judgement();
        var before = check.Findings.Count;
        new EmbeddedResourceCheck(check, new WorkLimit(), areUnknownFieldsDropped: true).JudgeResource(new ObjectView(step.Surround(value), path), judgement);
        var message = check.Findings.Skip(before).Select(finding => finding.Message).FirstOrDefault() ?? judgement.Problems.FirstOrDefault()?.Message;
        check.Withdraw(before, _ => true);
        return message is null ? null : $"The default is not right for a resource. {message}";
    }

    private static FieldPath? FindUnknown(ManifestNode node, SchemaNode? schema, FieldPath path, WorkLimit limit)
    {
        if (!limit.Enter(path))
            return null;
        switch (node)
        {
            case MapNode map:
                foreach (var entry in map)
                {
                    if (schema?.IsEmbeddedResource == true && entry.Key is "apiVersion" or "kind" or "metadata")
                        continue;
                    var inner = schema?.Entry(entry.Key);
                    if (inner is null && schema?.KeepsUnknownFields == true)
                        continue;
                    if (inner is null && schema?.AllowsOthers != true)
                        return path.Child(entry.Key);
                    if (FindUnknown(entry.Value, inner, path.Child(entry.Key), limit) is { } found)
                        return found;
                }
                return null;
            case ListNode list when schema?.Items is { } items:
                for (var i = 0; i < list.Count; i++)
                    if (FindUnknown(list[i], items, path.Child(i), limit) is { } found)
                        return found;
                return null;
            default:
                return null;
        }
    }
}
