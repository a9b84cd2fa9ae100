using KubeDsl.Rules.Views;

namespace KubeDsl.Rules.Values.Metadata;

/// <summary>Every object has a name, or a start of one.</summary>
internal static class ObjectsMustHaveAName
{
    public static readonly RuleInfo Info = new(
        "KDSL2020",
        "Objects must have a name",
        Severity.Error,
        "An object is found by its name. 'generateName' lets the server make one up, and works with create only.",
        "Set 'metadata.name'.")
    {
        Passing = Example.Of("v1", "ConfigMap", ""),
        Failing = """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              labels:
                app: web
            """,
    };

    public static void Check(ObjectView metadata, ManifestCheck check)
    {
        // The server gives a LimitRange a name of its own.
        if (check.Kind != "LimitRange" && metadata.LacksText("name") && metadata.LacksText("generateName"))
            check.Report(Info, metadata.At("name"), $"The {check.Kind} has no name. Set 'metadata.name'.");
    }
}
