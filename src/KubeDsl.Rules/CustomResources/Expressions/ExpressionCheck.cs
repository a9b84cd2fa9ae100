using KubeDsl.Cel;
using KubeDsl.Cel.Evaluation;
using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources.Schemas;
using KubeDsl.Rules.Values;

namespace KubeDsl.Rules.CustomResources.Expressions;

/// <summary>Evaluates the expressions of a schema, wherever in a resource they apply.</summary>
internal sealed class ExpressionCheck(ManifestCheck check, WorkLimit limit)
{
    public void Visit(ManifestNode node, SchemaNode schema, FieldPath path)
    {
        if (node is NullNode or UnknownNode || !limit.Enter(path))
            return;
        if (schema.HasRules)
            Evaluate(node, schema.Scope, path);
        switch (node)
        {
            case MapNode map:
                for (var i = 0; i < map.Count; i++)
                {
                    var entry = map.EntryAt(i);
                    if (schema.Entry(entry.Key) is { } inner)
                        Visit(entry.Value, inner, path.Child(entry.Key));
                }
                break;
            case ListNode list when schema.Items is { } items:
                for (var i = 0; i < list.Count; i++)
                    Visit(list[i], items, path.Child(i));
                break;
        }
    }

    private void Evaluate(ManifestNode node, RuleScope scope, FieldPath path)
    {
        if (scope.Environment is null)
            return;
        CelActivation? shared = null;
        foreach (var rule in scope.Rules)
        {
            if (rule.Program is not { } program || rule.NeedsOldObject)
                continue;
            var activation = rule.HasOptionalOldSelf
                ? rule.Environment.NewActivation().Set("self", node).Set("oldSelf", CelOptional.None)
                : shared ??= rule.Environment.NewActivation().Set("self", node);
            switch (program.Evaluate(activation))
            {
                case CelBool { Value: false }:
                    Report(rule, activation, path);
                    break;
                case CelError error:
                    check.Report(CustomResourceRules.Expressions, path, $"A rule of the definition cannot be evaluated: {FormatDemand.Shown(error.Message)} ({FormatDemand.Shown(rule.Message)}). Write what the rule '{FormatDemand.Shown(rule.Text.Trim())}' reads.");
                    break;
            }
        }
    }

    private void Report(ExpressionRule rule, CelActivation activation, FieldPath path)
    {
        var place = rule.PathBelow(path);
        var message = MessageOf(rule, activation);
        check.Report(
            CustomResourceRules.Expressions,
            place,
            message + (message.EndsWith(".", StringComparison.Ordinal) ? "" : ".") + $" The rule is: {FormatDemand.Shown(rule.Text.Trim())}.",
            OriginOf(rule, activation));
    }

    /// <summary>The message, which an expression may make; where that fails or gives no line of text, the written one.</summary>
    private static string MessageOf(ExpressionRule rule, CelActivation activation)
    {
        if (rule.MessageProgram?.Evaluate(activation) is CelString { Value: var text } && text.Trim().Length > 0 && text.IndexOf('\n') < 0)
            return text.Trim();
        return rule.Message;
    }

    // A rule that names no field is about what decided it.
    private static SourceOrigin? OriginOf(ExpressionRule rule, CelActivation activation)
    {
        if (rule.FieldSteps.Count > 0)
            return null;
        foreach (var node in rule.Program!.Explain(activation))
            if (node.Origin is { } origin)
                return origin;
        return null;
    }
}
