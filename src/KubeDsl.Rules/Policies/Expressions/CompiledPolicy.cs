using System.Runtime.CompilerServices;
using KubeDsl.Cel;
using KubeDsl.Cel.Checking;
using KubeDsl.Manifests;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Policies.Expressions;

/// <summary>The expressions of a policy, compiled.</summary>
internal sealed class CompiledPolicy
{
    private static readonly ConditionalWeakTable<MapNode, CompiledPolicy> Known = new();

    private CompiledPolicy(ObjectView spec)
    {
        var hasParameters = spec.Has("paramKind");
        var compiler = new ExpressionCompiler();
        ConditionEnvironment = PolicyEnvironments.OfPolicy(hasParameters);
        Conditions = ReadConditions(spec, ConditionEnvironment, compiler);

        var (variables, texts) = ReadVariables(spec, ConditionEnvironment, compiler);
        Environment = WithVariables(ConditionEnvironment, variables);
        // Of two variables of one name the later one counts.
        Variables = texts.GroupBy(text => text.Name, StringComparer.Ordinal).Select(group => group.Last()).Select(text => new PolicyVariable(text.Name, Environment.Compile(text.Text, out _)!)).ToArray();
        var messages = WithVariables(PolicyEnvironments.OfMessages(hasParameters), variables);
        Validations = ReadValidations(spec, Environment, messages, compiler);
        AuditAnnotations = ReadAuditAnnotations(spec, Environment, compiler);
        Problems = compiler.Problems;
    }

    /// <summary>The environment of the match conditions.</summary>
    public CelEnvironment ConditionEnvironment { get; }

    /// <summary>The environment in which variables, validations and messages run, so that they share their values.</summary>
    public CelEnvironment Environment { get; }

    public IReadOnlyList<CelProgram> Conditions { get; }

    public IReadOnlyList<PolicyVariable> Variables { get; }

    public IReadOnlyList<PolicyValidation> Validations { get; }

    /// <summary>The values of the audit annotations. Only whether they can be computed matters here.</summary>
    public IReadOnlyList<CelProgram> AuditAnnotations { get; }

    /// <summary>Why a server would refuse the policy; empty when it would not.</summary>
    public IReadOnlyList<ExpressionProblem> Problems { get; }

    /// <summary>The compiled expressions of a policy's spec; kept as long as the spec is.</summary>
    public static CompiledPolicy Of(ObjectView spec) =>
        Known.TryGetValue(spec.Map, out var known) ? known : Known.GetValue(spec.Map, _ => new CompiledPolicy(spec));

    public static IReadOnlyList<CelProgram> ReadConditions(ObjectView spec, CelEnvironment environment, ExpressionCompiler compiler)
    {
        var conditions = new List<CelProgram>();
        foreach (var condition in spec.Objects("matchConditions"))
            if (compiler.Compile(condition, "expression", environment, ExpressionCompiler.IsBool, "bool") is { } program)
                conditions.Add(program);
        return conditions;
    }

    /// <summary>Reads the variables, of which each sees those before it.</summary>
    /// <returns>The type of all of them, and the texts of those that compile.</returns>
    public static (VariablesType Type, IReadOnlyList<(string Name, string Text)> Texts) ReadVariables(ObjectView spec, CelEnvironment environment, ExpressionCompiler compiler)
    {
        var type = new VariablesType();
        var texts = new List<(string Name, string Text)>();
        foreach (var variable in spec.Objects("variables"))
        {
            if (variable.Text("name") is not { Length: > 0 } name)
                continue;
            var program = compiler.Compile(variable, "expression", WithVariables(environment, type));
            type = new VariablesType(type, name, program?.ResultType);
            if (program is not null)
                texts.Add((name, program.Text));
        }
        return (type, texts);
    }

    public static CelEnvironment WithVariables(CelEnvironment environment, VariablesType type) =>
        environment.WithVariable(PolicyEnvironments.Variables, type);

    private static List<PolicyValidation> ReadValidations(ObjectView spec, CelEnvironment environment, CelEnvironment messages, ExpressionCompiler compiler)
    {
        var validations = new List<PolicyValidation>();
        foreach (var validation in spec.Objects("validations"))
        {
            var program = compiler.Compile(validation, "expression", environment, ExpressionCompiler.IsBool, "bool");
            var message = compiler.Compile(validation, "messageExpression", messages, ExpressionCompiler.IsString, "string");
            if (program is not null)
                validations.Add(new PolicyValidation(program, validation.Text("message"), message is null ? null : environment.Compile(message.Text, out _)));
        }
        return validations;
    }

    private static List<CelProgram> ReadAuditAnnotations(ObjectView spec, CelEnvironment environment, ExpressionCompiler compiler)
    {
        var annotations = new List<CelProgram>();
        foreach (var annotation in spec.Objects("auditAnnotations"))
            if (compiler.Compile(annotation, "valueExpression", environment, type => type.Kind is CelTypeKind.String or CelTypeKind.Null, "string") is { } program)
                annotations.Add(program);
        return annotations;
    }
}
