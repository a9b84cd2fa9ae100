using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources.Schemas;

namespace KubeDsl.Rules.CustomResources.Validation;

/// <summary>Whether a value fits the alternatives of a schema: all, one, or exactly one of several, or not one.</summary>
internal sealed class AlternativesCheck(SchemaCheck schemaCheck)
{
    public void Judge(ManifestNode node, SchemaNode schema, FieldPath path, Judgement judgement)
    {
        if (schema.AnyOf.Count > 0)
            JudgeAny(node, schema.AnyOf, path, judgement);
        if (schema.OneOf.Count > 0)
            JudgeOne(node, schema.OneOf, path, judgement);
        foreach (var part in schema.AllOf)
            JudgeEach(Try(node, part.Node, path), path, judgement);
        if (schema.Not is { } not)
            JudgeNot(Try(node, not, path), path, judgement);
    }

    private Judgement Try(ManifestNode node, SchemaNode schema, FieldPath path)
    {
        var judgement = new Judgement();
        schemaCheck.Judge(node, schema, path, judgement);
        return judgement;
    }

    private void JudgeAny(ManifestNode node, IReadOnlyList<SchemaPart> parts, FieldPath path, Judgement judgement)
    {
        Judgement? best = null;
        var isUnsure = false;
        foreach (var part in parts)
        {
            var outcome = Try(node, part.Node, path);
            if (outcome.IsFit)
                return;
            isUnsure |= !outcome.IsMisfit;
            best = Better(best, outcome);
        }
        if (isUnsure)
            judgement.Doubt();
        else
            Report(path, $"{SchemaCheck.Subject(path)} fits none of the {parts.Count} alternatives of its definition.", best, judgement);
    }

    private void JudgeOne(ManifestNode node, IReadOnlyList<SchemaPart> parts, FieldPath path, Judgement judgement)
    {
        Judgement? best = null;
        var fitting = 0;
        var isUnsure = false;
        foreach (var part in parts)
        {
            var outcome = Try(node, part.Node, path);
            if (outcome.IsFit)
                fitting++;
            else
                best = Better(best, outcome);
            isUnsure |= !outcome.IsFit && !outcome.IsMisfit;
        }
        if (fitting > 1)
            judgement.Add(CustomResourceRules.Alternatives, path, $"{SchemaCheck.Subject(path)} fits {fitting} of the {parts.Count} alternatives of its definition, which exclude each other. Keep what belongs to one of them.", blocks: false);
        else if (isUnsure)
            judgement.Doubt();
        else if (fitting == 0)
            Report(path, $"{SchemaCheck.Subject(path)} fits none of the {parts.Count} alternatives of its definition, and one is wanted.", best, judgement);
    }

    private static void JudgeEach(Judgement outcome, FieldPath path, Judgement judgement)
    {
        if (outcome.IsUnsure && !outcome.IsMisfit)
            judgement.Doubt();
        if (!outcome.IsMisfit)
            return;
        foreach (var problem in outcome.Problems)
            judgement.Add(problem);
        if (!outcome.Problems.Any(problem => problem.Path.Equals(path)))
            judgement.Add(CustomResourceRules.Alternatives, path, $"{SchemaCheck.Subject(path)} does not fit all that its definition demands together. {outcome.Problems[0].Message}", blocks: false);
    }

    private static void JudgeNot(Judgement outcome, FieldPath path, Judgement judgement)
    {
        if (outcome.IsFit)
            judgement.Add(CustomResourceRules.Alternatives, path, $"{SchemaCheck.Subject(path)} is what its definition excludes. Change it.", blocks: false);
        else if (!outcome.IsMisfit)
            judgement.Doubt();
    }

    private static Judgement Better(Judgement? best, Judgement outcome) =>
        best is null || outcome.Problems.Count < best.Problems.Count ? outcome : best;

    private static void Report(FieldPath path, string fact, Judgement? best, Judgement judgement)
    {
        var nearest = best is { Problems.Count: > 0 } ? "Of the nearest one: " + best.Problems[0].Message : "Correct it.";
        judgement.Add(CustomResourceRules.Alternatives, path, $"{fact} {nearest}", best?.Blocks == true);
    }
}
