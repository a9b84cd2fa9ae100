namespace KubeDsl.Rules.References;

/// <summary>Keys that pods ask of ConfigMaps and Secrets are in them.</summary>
internal static class ReferencedKeys
{
    public static readonly RuleInfo Info = new(
        "KDSL3002",
        "Keys that pods ask for should exist",
        Severity.Warning,
        "A container whose variable or file comes from a missing key does not start.",
        "Add the key, or correct it.")
    {
        Passing = Example.Container("env:\n- name: LEVEL\n  valueFrom:\n    configMapKeyRef:\n      name: settings\n      key: level") + "\n---\n" + Example.Of("v1", "ConfigMap", "data:\n  level: debug", "settings"),
        Failing = Example.Container("env:\n- name: LEVEL\n  valueFrom:\n    configMapKeyRef:\n      name: settings\n      key: level") + "\n---\n" + Example.Of("v1", "ConfigMap", "data:\n  color: red", "settings"),
    };
}
