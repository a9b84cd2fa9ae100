namespace KubeDsl.Rules.Text;

/// <summary>The rules about text: they hold before it means anything, so whoever reads YAML or JSON reports them.</summary>
public static class TextRules
{
    /// <summary>KDSL1010.</summary>
    public static readonly RuleInfo Unreadable = new(
        "KDSL1010", "Text must be readable", Severity.Error,
        "The API server reads YAML 1.1 and JSON, in UTF-8.",
        "Correct the text at the place that is shown.")
    {
        Passing = Map("  LEVEL: \"debug: all\""),
        Failing = Map("  LEVEL: debug: all"),
    };

    /// <summary>KDSL1011.</summary>
    public static readonly RuleInfo DuplicateKey = new(
        "KDSL1011", "Keys must stand once in a map", Severity.Error,
        "The API server refuses a key that is given twice, because only one of the values could count.",
        "Remove one of the two.")
    {
        QuotesValues = false,
        Passing = Map("  LEVEL: debug"),
        Failing = Map("  LEVEL: debug\n  LEVEL: info"),
    };

    /// <summary>KDSL1012.</summary>
    public static readonly RuleInfo Ignored = new(
        "KDSL1012", "All of the text should count", Severity.Warning,
        "What stands behind the end of a document is dropped without a word.",
        "Separate documents with '---'.")
    {
        QuotesValues = false,
        Passing = Map("  LEVEL: debug") + "\n---\n" + Example.Of("v1", "ConfigMap", "", "other"),
        Failing = Map("  LEVEL: debug") + "\n...\n" + Example.Of("v1", "ConfigMap", "", "other"),
    };

    /// <summary>KDSL1013.</summary>
    public static readonly RuleInfo Surprising = new(
        "KDSL1013", "Plain words should be what they look like", Severity.Suggestion,
        "YAML 1.1 reads 'on' as a truth value and '010' as 8.",
        "Put the word in quotes when the text is meant.")
    {
        Passing = Example.Of("apps/v1", "Deployment", "spec:\n  replicas: 8"),
        Failing = Example.Of("apps/v1", "Deployment", "spec:\n  replicas: 010"),
    };

    /// <summary>KDSL1014.</summary>
    public static readonly RuleInfo NotAnObject = new(
        "KDSL1014", "Documents must be objects", Severity.Error,
        "A manifest is a map with 'apiVersion' and 'kind', and a list of manifests holds such maps.",
        "Write a map, or remove the document.")
    {
        QuotesValues = false,
        Passing = Map("  LEVEL: debug"),
        Failing = "- LEVEL\n- debug",
    };

    /// <summary>KDSL1015.</summary>
    public static readonly RuleInfo NotChecked = new(
        "KDSL1015", "Kinds should have a known schema", Severity.Suggestion,
        "What a custom resource may contain is known to its definition only; without it nothing is checked.",
        "Give the definition with '--crds', or check it together with the resource.")
    {
        Passing = Map("  LEVEL: debug"),
        Failing = Example.Of("shop.example.com/v1", "Shop", "spec:\n  shelves: 3"),
    };

    /// <summary>KDSL1016.</summary>
    public static readonly RuleInfo Unrepresentable = new(
        "KDSL1016", "Values must be what JSON can say", Severity.Error,
        "The API server turns YAML into JSON, which has no infinite numbers and no keys but strings, and a tag must fit its value.",
        "Put the value in quotes when the text is meant.")
    {
        Passing = Map("  LIMIT: \".inf\""),
        Failing = Map("  LIMIT: .inf"),
    };

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<RuleInfo> All { get; } = [Unreadable, DuplicateKey, Ignored, Surprising, NotAnObject, NotChecked, Unrepresentable];

    private static string Map(string data) => Example.Of("v1", "ConfigMap", "data:\n" + data);
}
