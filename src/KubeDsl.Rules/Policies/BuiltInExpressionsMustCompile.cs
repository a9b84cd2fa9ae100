using KubeDsl.Cel;
using KubeDsl.Cel.Checking;
using KubeDsl.Rules.CustomResources;
using KubeDsl.Rules.Policies.Expressions;
using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Policies;

/// <summary>The expressions of policies, webhooks and device selectors can be compiled.</summary>
internal sealed class BuiltInExpressionsMustCompile() : TypeRule(
    Metadata,
    "admissionregistration.v1.ValidatingAdmissionPolicySpec",
    "admissionregistration.v1beta1.ValidatingAdmissionPolicySpec",
    "admissionregistration.v1.MutatingAdmissionPolicySpec",
    "admissionregistration.v1beta1.MutatingAdmissionPolicySpec",
    "admissionregistration.v1.ValidatingWebhook",
    "admissionregistration.v1.MutatingWebhook",
    "resource.v1.CELDeviceSelector",
    "resource.v1beta1.CELDeviceSelector",
    "resource.v1beta2.CELDeviceSelector")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2914",
        "The expressions of policies and selectors must compile",
        Severity.Error,
        "The server compiles the expressions of admission policies, webhooks and device selectors when the object is written, and checks the types that they give.",
        "Correct the expression at the place that the message names.")
    {
        Passing = PolicyRules.Policy("object.spec.replicas <= 5"),
        Failing = PolicyRules.Policy("object.spec.replicas <= limit"),
    };

    public override void Check(ObjectView part, ManifestCheck check)
    {
        if (!Definition.IsKnown(part.Map))
            return;
        foreach (var problem in ProblemsOf(part))
            check.Report(Info, problem.Path, problem.Message, problem.Origin);
    }

    private static IReadOnlyList<ExpressionProblem> ProblemsOf(ObjectView part)
    {
        if (part.Has("validations") || part.Has("auditAnnotations"))
            return CompiledPolicy.Of(part).Problems;
        var compiler = new ExpressionCompiler();
        if (part.Has("mutations"))
            CompileMutations(part, compiler);
        else if (part.Has("matchConditions"))
            CompiledPolicy.ReadConditions(part, PolicyEnvironments.Webhooks, compiler);
        else
            compiler.Compile(part, "expression", DeviceTypes.Environment, DeviceTypes.MaySelect, "bool");
        return compiler.Problems;
    }

    private static void CompileMutations(ObjectView spec, ExpressionCompiler compiler)
    {
        var hasParameters = spec.Has("paramKind");
        CompiledPolicy.ReadConditions(spec, PolicyEnvironments.OfPolicy(hasParameters), compiler);
        var environment = PolicyEnvironments.OfMutations(hasParameters);
        var (variables, _) = CompiledPolicy.ReadVariables(spec, environment, compiler);
        environment = CompiledPolicy.WithVariables(environment, variables);
        foreach (var mutation in spec.Objects("mutations"))
        {
            if (mutation.Object("applyConfiguration") is { } configuration)
                compiler.Compile(configuration, "expression", environment, type => type.Name == "Object", "Object");
            if (mutation.Object("jsonPatch") is { } patch)
                compiler.Compile(patch, "expression", environment, type => type.Kind == CelTypeKind.List && type.Parameters[0].Name == "JSONPatch", "list(JSONPatch)");
        }
    }
}
