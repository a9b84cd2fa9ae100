using KubeDsl.Cel;
using KubeDsl.Cel.Checking;
using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources.Schemas;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.CustomResources.Expressions;

/// <summary>The expressions of one part of a schema, and what <c>self</c> is to them.</summary>
internal sealed class RuleScope
{
    public RuleScope(SchemaNode schema)
    {
        if (TypesOfSchemas.Of(schema) is not { } type)
            return;
        Environment = CelEnvironment.Kubernetes.WithVariable("self", type).WithVariable("oldSelf", type);
        var rules = new List<ExpressionRule>();
        foreach (var rule in new ObjectView(schema.Source, FieldPath.Root).Objects("x-kubernetes-validations"))
            if (rule.Text("rule") is { Length: > 0 })
                rules.Add(new ExpressionRule(rule, rule.IsTrue("optionalOldSelf") ? Environment.WithVariable("oldSelf", CelType.Optional(type)) : Environment));
        Rules = rules;
    }

    /// <summary>The environment; null where no expression can see the value.</summary>
    public CelEnvironment? Environment { get; }

    public IReadOnlyList<ExpressionRule> Rules { get; } = [];
}
