using KubeDsl.Cel;
using KubeDsl.Cel.Checking;
using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources.Expressions;
using KubeDsl.Rules.Values;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.CustomResources.Definitions;

/// <summary>The expressions of a definition can be compiled, say something, and do not cost too much.</summary>
internal sealed class ExpressionsMustCompile() : TypeRule(Metadata, "apiextensions.v1.CustomResourceDefinitionSpec")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2905",
        "The expressions of a definition must compile",
        Severity.Error,
        "The server compiles every rule of a schema against its types and reckons what evaluating it can cost at most.",
        "Correct the expression; where it costs too much, bound lists, maps and texts with 'maxItems', 'maxProperties' and 'maxLength'.")
    {
        Passing = CustomResourceRules.Definition("x-kubernetes-validations:\n- rule: self.min <= self.max"),
        Failing = CustomResourceRules.Definition("x-kubernetes-validations:\n- rule: self.min <= self.maximum"),
    };

    private const double MostOfOne = 10_000_000;
    private const double MostOfAll = 100_000_000;

    public override void Check(ObjectView spec, ManifestCheck check)
    {
        if (!Definition.IsKnown(spec.Map))
            return;
        foreach (var root in SchemaPlaces.RootsOf(spec))
        {
            var total = 0.0;
            foreach (var place in SchemaPlaces.Below(root))
                if (place.Schema.HasRules && place.Schema.Scope.Environment is not null)
                    foreach (var rule in new ObjectView(place.Schema.Source, place.Path).Objects("x-kubernetes-validations"))
                        total += CheckRule(rule, place, check);
            if (total > MostOfAll)
                check.Report(Info, root.Path, "The expressions of the schema can cost too much together. Bound lists, maps and texts that they go over with 'maxItems', 'maxProperties' and 'maxLength'.");
        }
    }

    /// <summary>Judges a rule.</summary>
    /// <returns>What it can cost.</returns>
    private double CheckRule(ObjectView rule, SchemaPlace place, ManifestCheck check)
    {
        if (rule.Text("rule") is not { } text || text.Trim().Length == 0)
            return 0;
        CheckTexts(rule, text, place, check);
        var compiled = new ExpressionRule(rule, place.Schema.Scope.EnvironmentOf(rule));
        if (compiled.Environment.Compile(text, out var problems) is not { } program)
        {
            ReportProblems(rule.At("rule"), problems, check);
            return 0;
        }
        if (program.ResultType.Kind != CelTypeKind.Bool)
            check.Report(Info, rule.At("rule"), $"The rule gives a value of the type '{program.ResultType}'. Write an expression that is true or false.");
        if (!place.HasOldValue && program.Variables.Contains("oldSelf"))
            check.Report(Info, rule.At("rule"), "'oldSelf' is not known here: in a list that is no map the server cannot tell which old entry a new one comes from. Move the rule up, or set 'x-kubernetes-list-type: map'.");

        if (rule.Has("optionalOldSelf") && !program.Variables.Contains("oldSelf"))
            check.Report(Info, rule.At("optionalOldSelf"), "The rule does not read 'oldSelf'. Remove 'optionalOldSelf'.");

        var cost = CheckCost(program, rule.At("rule"), place, check);
        return cost + CheckMessage(rule, compiled, place, check);
    }

    private void CheckTexts(ObjectView rule, string text, SchemaPlace place, ManifestCheck check)
    {
        var message = rule.Text("message", "");
        if (message is { Length: > 0 } && message.Trim().Length == 0)
            check.Report(Info, rule.At("message"), "The message is blank. Write one, or leave it out.");
        else if (message?.Trim().IndexOfAny(LineBreaks) >= 0)
            check.Report(Info, rule.At("message"), "The message has more than one line. Write one line.");
        else if (message is { Length: 0 } && text.Trim().IndexOfAny(LineBreaks) >= 0)
            check.Report(Info, rule.At("message"), "A rule of more than one line needs a message. Set 'message'.");
        if (rule.Text("messageExpression") is { Length: > 0 } expression && expression.Trim().Length == 0)
            check.Report(Info, rule.At("messageExpression"), "The expression is blank. Write one, or leave it out.");
        if (rule.Text("reason") is { Length: 0 })
            check.Report(EnumDemand.Info, rule.At("reason"), "The reason is empty. Leave it out, or name one such as 'FieldValueInvalid'.");
        if (rule.Text("fieldPath") is { Length: > 0 } path && !RuleFieldPath.LeadsToField(path, place.Schema))
            check.Report(Info, rule.At("fieldPath"), $"'fieldPath' is '{FormatDemand.Shown(path)}', which leads to no field below the rule. Write it like '.spec.name'.");
    }

    private static readonly char[] LineBreaks = ['\n', '\r'];

    private double CheckMessage(ObjectView rule, ExpressionRule compiled, SchemaPlace place, ManifestCheck check)
    {
        if (rule.Text("messageExpression") is not { Length: > 0 } text || text.Trim().Length == 0)
            return 0;
        if (compiled.Environment.Compile(text, out var problems) is not { } program)
        {
            ReportProblems(rule.At("messageExpression"), problems, check);
            return 0;
        }
        if (program.ResultType.Kind != CelTypeKind.String)
            check.Report(Info, rule.At("messageExpression"), $"The expression gives a value of the type '{program.ResultType}'. Write one that gives a string.");
        return CheckCost(program, rule.At("messageExpression"), place, check);
    }

    private double CheckCost(CelProgram program, FieldPath path, SchemaPlace place, ManifestCheck check)
    {
        // Without a bound on the way there can be as many values as fit into the largest request.
        var count = place.Count ?? TypeSizes.LargestRequest / (TypeSizes.SmallestOf(place.Schema) + 1);
        var cost = program.EstimatedCost * count;
        if (cost > MostOfOne)
            check.Report(Info, path, "The expression can cost too much. Bound lists, maps and texts that it goes over with 'maxItems', 'maxProperties' and 'maxLength', or write a simpler one.");
        return cost;
    }

    private void ReportProblems(FieldPath path, IReadOnlyList<CelDiagnostic> problems, ManifestCheck check)
    {
        foreach (var problem in problems.Take(3))
            check.Report(Info, path, $"The expression does not compile ({problem.Line}:{problem.Column}): {FormatDemand.Shown(problem.Message)}. Correct it.");
    }
}
