namespace KubeDsl.Rules.Structure;

/// <summary>The rules about what a decoder makes of a manifest.</summary>
internal static class StructureRules
{
    private const string Pod = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
          - name: web
            image: nginx:1.27
        """;

    public static readonly RuleInfo UnknownField = new(
        "KDSL1001",
        "Fields must be known to the API",
        Severity.Error,
        "The API server refuses fields that the type does not have; without strict checking it would drop them silently.",
        "Correct the name, move the field to where it belongs, or remove it.")
    {
        QuotesValues = false,
        Passing = Pod,
        Failing = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
            spec:
              continers:
              - name: web
                image: nginx:1.27
            """,
    };

    public static readonly RuleInfo WrongType = new(
        "KDSL1002",
        "Values must have the type of their field",
        Severity.Error,
        "The API server does not convert: a string does not become a number, and a number or a truth value does not become a string.",
        "Quote a value that should be a string, unquote one that should be a number or a truth value.")
    {
        Passing = """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: settings
            data:
              port: "8080"
            """,
        Failing = """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: settings
            data:
              port: 8080
            """,
    };

    public static readonly RuleInfo NumberTooLarge = new(
        "KDSL1003",
        "Whole numbers must fit their field",
        Severity.Error,
        "Most whole numbers of the API have 32 bits, a few have 64, and none has a fraction.",
        "Use a whole number that fits.")
    {
        Passing = Pod,
        Failing = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
            spec:
              containers:
              - name: web
                image: nginx:1.27
                ports:
                - containerPort: 4294967296
            """,
    };

    public static readonly RuleInfo Base64 = new(
        "KDSL1004",
        "Binary data must be base64",
        Severity.Error,
        "The data of a Secret and the binary data of a ConfigMap are written in base64.",
        "Encode the value, or give it as plain text: in a Secret under 'stringData', in a ConfigMap under 'data'.")
    {
        Passing = """
            apiVersion: v1
            kind: Secret
            metadata:
              name: door
            data:
              password: c2VzYW1l
            """,
        Failing = """
            apiVersion: v1
            kind: Secret
            metadata:
              name: door
            data:
              password: open sesame
            """,
    };

    public static readonly RuleInfo Quantity = new(
        "KDSL1005",
        "Quantities must be well-formed",
        Severity.Error,
        "Amounts of CPU, memory and storage are a number and one of a few suffixes, and the case of the suffix counts.",
        "Write the amount like '500m' or '128Mi'.")
    {
        Passing = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
            spec:
              containers:
              - name: web
                image: nginx:1.27
                resources:
                  requests:
                    memory: 10Mi
            """,
        Failing = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
            spec:
              containers:
              - name: web
                image: nginx:1.27
                resources:
                  requests:
                    memory: 10 Mi
            """,
    };

    public static readonly RuleInfo Time = new(
        "KDSL1006",
        "Times and durations must be well-formed",
        Severity.Error,
        "Points in time are written as RFC 3339 has them, and durations as Go writes them.",
        "Write a time like '2026-01-31T08:30:00Z' and a duration like '1h30m'.")
    {
        Passing = """
            apiVersion: coordination.k8s.io/v1
            kind: Lease
            metadata:
              name: leader
            spec:
              renewTime: "2026-01-31T08:30:00.000000Z"
            """,
        Failing = """
            apiVersion: coordination.k8s.io/v1
            kind: Lease
            metadata:
              name: leader
            spec:
              renewTime: yesterday
            """,
    };

    public static readonly RuleInfo UnknownKind = new(
        "KDSL1007",
        "The kind must be known to the cluster",
        Severity.Error,
        "A manifest says with 'apiVersion' and 'kind' what it is; the API server refuses what it does not serve.",
        "Correct 'apiVersion' or 'kind'.")
    {
        QuotesValues = false,
        Passing = Pod,
        Failing = """
            apiVersion: apps/v1
            kind: DameonSet
            metadata:
              name: agent
            """,
    };

    public static readonly IReadOnlyList<RuleInfo> All =
        [UnknownField, WrongType, NumberTooLarge, Base64, Quantity, Time, UnknownKind];
}
