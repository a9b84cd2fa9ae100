using KubeDsl.Cel;
using KubeDsl.Cel.Checking;
using KubeDsl.Manifests;
using KubeDsl.Rules.CustomResources.Schemas;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.CustomResources.Expressions;

/// <summary>The expressions of one part of a schema, and what <c>self</c> is to them.</summary>
internal sealed class RuleScope
{
    private readonly CelType? type;

    public RuleScope(SchemaNode schema)
    {
        if (TypesOfSchemas.Of(schema) is not { } type)
            return;
        this.type = type;
        Environment = CelEnvironment.Kubernetes.WithVariable("self", type).WithVariable("oldSelf", type);
        var rules = new List<ExpressionRule>();
        foreach (var rule in new ObjectView(schema.Source, FieldPath.Root).Objects("x-kubernetes-validations"))
            if (rule.Text("rule") is { Length: > 0 })
                rules.Add(new ExpressionRule(rule, EnvironmentOf(rule)));
        Rules = rules;
    }

    /// <summary>The environment; null where no expression can see the value.</summary>
    public CelEnvironment? Environment { get; }

    /// <summary>The environment of one rule; those that are also for new objects have an optional <c>oldSelf</c>.</summary>
    public CelEnvironment EnvironmentOf(ObjectView rule) =>
        rule.IsTrue("optionalOldSelf") ? Environment!.WithVariable("oldSelf", CelType.Optional(type!)) : Environment!;

    public IReadOnlyList<ExpressionRule> Rules { get; } = [];
}
