namespace KubeDsl.Rules.CustomResources;

/// <summary>The rules that only custom resources and their definitions have.</summary>
internal static class CustomResourceRules
{
    public static readonly RuleInfo Expressions = new(
        "KDSL2901",
        "Custom resources must keep the rules of their definition",
        Severity.Error,
        "A definition can state rules as expressions ('x-kubernetes-validations'); the server evaluates them and refuses what does not keep them.",
        "Change the resource as the rule's message says.")
    {
        Passing = Resource(Definition("x-kubernetes-validations:\n- rule: self.min <= self.max\n  message: min is not above max"), "min: 1\nmax: 2"),
        Failing = Resource(Definition("x-kubernetes-validations:\n- rule: self.min <= self.max\n  message: min is not above max"), "min: 3\nmax: 2"),
    };

    public static readonly RuleInfo Alternatives = new(
        "KDSL2902",
        "Custom resources must fit the alternatives of their definition",
        Severity.Error,
        "With 'anyOf', 'oneOf', 'allOf' and 'not' a definition says which fields and values go together.",
        "Write what one of the alternatives demands, and only that where they exclude each other.")
    {
        Passing = Resource(Definition("oneOf:\n- required: [min]\n- required: [max]"), "min: 1"),
        Failing = Resource(Definition("oneOf:\n- required: [min]\n- required: [max]"), "min: 1\nmax: 2"),
    };

    public static readonly RuleInfo Scale = new(
        "KDSL2903",
        "What an autoscaler writes must be a whole number",
        Severity.Error,
        "A definition with the subresource 'scale' names the field for the number of replicas; the server reads it as a whole number of 32 bits that is not negative.",
        "Write a whole number, or leave the field out.")
    {
        Passing = Resource(Definition("", "subresources:\n  scale:\n    specReplicasPath: .spec.min\n    statusReplicasPath: .status.min"), "min: 1"),
        Failing = Resource(Definition("", "subresources:\n  scale:\n    specReplicasPath: .spec.min\n    statusReplicasPath: .status.min"), "min: -1"),
    };

    public static readonly IReadOnlyList<RuleInfo> All = [Expressions, Alternatives, Scale];

    private static string Resource(string definition, string spec) => $"{definition}\n---\n" + Example.Of("example.com/v1", "Range", "spec:\n" + Indent(spec, 2), "small");

    /// <summary>A definition with a piece of the schema of its spec, and one of its version.</summary>
    public static string Definition(string ofSpec, string ofVersion = "") => Example.Of(
        "apiextensions.k8s.io/v1",
        "CustomResourceDefinition",
        """
        spec:
          group: example.com
          scope: Namespaced
          names:
            plural: ranges
            singular: range
            kind: Range
          versions:
          - name: v1
            served: true
            storage: true
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  spec:
                    type: object
                    properties:
                      min:
                        type: integer
                      max:
                        type: integer

        """ + Indent(ofSpec, 12) + Indent(ofVersion, 4),
        "ranges.example.com");

    private static string Indent(string lines, int blanks) =>
        string.Concat(lines.Split('\n').Where(line => line.Length > 0).Select(line => new string(' ', blanks) + line + "\n"));
}
