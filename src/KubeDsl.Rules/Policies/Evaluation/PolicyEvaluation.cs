using KubeDsl.Cel;
using KubeDsl.Cel.Evaluation;
using KubeDsl.Manifests;
using KubeDsl.Rules.Policies.Expressions;
using KubeDsl.Rules.Policies.Matching;
using KubeDsl.Rules.Policies.Reading;

namespace KubeDsl.Rules.Policies.Evaluation;

/// <summary>Evaluates a policy for one object: first its match conditions, then its validations.</summary>
internal sealed class PolicyEvaluation(AdmissionPolicy policy, PolicyBinding binding, ManifestNode subject, CelMap request, MapNode? scope)
{
    private readonly CompiledPolicy compiled = policy.Compiled;

    /// <summary>What the policy says with one set of parameters.</summary>
    /// <param name="parameters">The parameters; null for none.</param>
    /// <param name="verdicts">Takes the verdicts.</param>
    public void Run(MapNode? parameters, List<PolicyVerdict> verdicts)
    {
        if (compiled.Conditions.Count > 0 && !MeetsConditions(parameters, verdicts))
            return;
        var activation = Activation(compiled.Environment, parameters, scope);
        if (compiled.Variables.Count > 0)
            activation.Set(PolicyEnvironments.Variables, VariablesOf(activation));
        else
            activation.Set(PolicyEnvironments.Variables, CelMap.Of([]));

        foreach (var validation in compiled.Validations)
            Judge(validation, activation, verdicts);
        if (policy.FailsClosed)
            foreach (var annotation in compiled.AuditAnnotations)
                if (annotation.Evaluate(activation) is CelError error)
                    verdicts.Add(new PolicyVerdict(policy, binding, Describe(annotation, error)) { IsAlwaysDenied = true, Subject = subject as MapNode, Deciding = Explain(annotation, activation) });
    }

    // One condition that is false is enough, whatever the others do.
    private bool MeetsConditions(MapNode? parameters, List<PolicyVerdict> verdicts)
    {
        var activation = Activation(compiled.ConditionEnvironment, parameters, null);
        var errors = new List<string>();
        CelUnknown? unknown = null;
        foreach (var condition in compiled.Conditions)
        {
            switch (condition.Evaluate(activation))
            {
                case CelBool { Value: false }:
                    return false;
                case CelError error:
                    errors.Add(Describe(condition, error));
                    break;
                case CelUnknown found:
                    unknown ??= found;
                    break;
            }
        }
        if (unknown is not null)
            verdicts.Add(NotKnown(unknown.Causes));
        else if (errors.Count > 0 && policy.FailsClosed)
            verdicts.Add(new PolicyVerdict(policy, binding, errors.Count == 1 ? errors[0] : $"[{string.Join(", ", errors)}]"));
        return unknown is null && errors.Count == 0;
    }

    private void Judge(PolicyValidation validation, CelActivation activation, List<PolicyVerdict> verdicts)
    {
        switch (validation.Program.Evaluate(activation))
        {
            case CelBool { Value: true }:
                break;
            case CelUnknown unknown:
                verdicts.Add(NotKnown(unknown.Causes));
                break;
            case CelError error when policy.FailsClosed:
                verdicts.Add(new PolicyVerdict(policy, binding, Describe(validation.Program, error)) { Subject = subject as MapNode, Deciding = Explain(validation.Program, activation) });
                break;
            case CelError:
                break;
            default:
                verdicts.Add(new PolicyVerdict(policy, binding, validation.MessageFor(activation))
                {
                    QuotesValues = validation.MessageProgram is not null,
                    Subject = subject as MapNode,
                    Deciding = Explain(validation.Program, activation),
                });
                break;
        }
    }

    // What a variable computed has no place in the object, but what it was computed from has.
    private List<ManifestNode> Explain(CelProgram program, CelActivation activation)
    {
        var nodes = new List<ManifestNode>();
        var waiting = new Queue<CelProgram>([program]);
        var seen = new HashSet<CelProgram>();
        while (waiting.Count > 0)
        {
            var next = waiting.Dequeue();
            if (!seen.Add(next))
                continue;
            nodes.AddRange(next.Explain(activation));
            foreach (var variable in compiled.Variables)
                if (next.Text.Contains("variables." + variable.Name))
                    waiting.Enqueue(variable.Program);
        }
        return nodes;
    }

    private CelActivation Activation(CelEnvironment environment, MapNode? parameters, MapNode? namespaceObject)
    {
        var activation = environment.NewActivation()
            .Set("object", subject)
            .Set("oldObject", NullNode.Instance)
            .Set("request", request)
            .Set("namespaceObject", namespaceObject is null ? NullNode.Instance : namespaceObject);
        // Of an object in another version nothing is known, and this is why.
        if (subject is UnknownNode)
            activation.Set("object", CelUnknown.Of("object in another version"));
        if (policy.ParameterKind is not null)
            activation.Set(PolicyEnvironments.Parameters, parameters is null ? NullNode.Instance : parameters);
        return activation;
    }

    private CelDeferredMap VariablesOf(CelActivation activation)
    {
        var variables = new CelDeferredMap();
        foreach (var variable in compiled.Variables)
            variables.Add(variable.Name, () => ValueOf(variable, activation));
        return variables;
    }

    private static CelValue ValueOf(PolicyVariable variable, CelActivation activation) =>
        variable.Program.Evaluate(activation) is var value && value is CelError error
            ? new CelError($"composited variable \"{variable.Name}\" fails to evaluate: {error.Message}")
            : value;

    private PolicyVerdict NotKnown(IReadOnlyList<string> causes) => new(policy, binding, "") { IsKnown = false, Causes = causes };

    private static string Describe(CelProgram program, CelError error) => $"expression '{program.Text}' resulted in error: {error.Message}";
}
