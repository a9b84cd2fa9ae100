using KubeDsl.Manifests.Formats;
using KubeDsl.Rules.Views;
using KubeDsl.Schema;

namespace KubeDsl.Rules.Values.Pods;

/// <summary>An environment variable has a legal name and a value from one place.</summary>
internal sealed class EnvironmentVariablesMustHaveOneSource() : TypeRule(Metadata, "core.v1.EnvVar", "core.v1.EnvFromSource")
{
    private static readonly RuleInfo Metadata = new(
        "KDSL2105",
        "Environment variables must have one source",
        Severity.Error,
        "A variable has either a 'value' or a 'valueFrom', and a name that programs can read.",
        "Keep one of 'value' and 'valueFrom'.")
    {
        Passing = Example.Container("env:\n- name: LEVEL\n  value: debug"),
        Failing = Example.Container("env:\n- name: LEVEL\n  value: debug\n  valueFrom:\n    fieldRef:\n      fieldPath: metadata.name"),
    };

    private static readonly KubernetesVersion RelaxedNames = new(1, 32);

    public override void Check(ObjectView variable, ManifestCheck check)
    {
        CheckName(variable, "name", check);
        CheckName(variable, "prefix", check);
        if (variable.HasText("value") && variable.Has("valueFrom"))
            check.Report(Info, variable.At("valueFrom"), $"The variable '{variable.Text("name")}' has both 'value' and 'valueFrom'. Keep one of them.");
    }

    private void CheckName(ObjectView variable, string key, ManifestCheck check)
    {
        if (variable.Text(key) is not { Length: > 0 } name)
            return;
        var problem = check.Version >= RelaxedNames ? EnvironmentVariableNameFormat.Problem(name) : EnvironmentVariableNameFormat.StrictProblem(name);
        if (problem is not null)
            check.Report(Info, variable.At(key), $"'{key}' of the environment variable is '{FormatDemand.Shown(name)}'. {problem}");
    }
}
