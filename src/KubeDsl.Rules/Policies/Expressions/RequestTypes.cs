using KubeDsl.Cel.Checking;

namespace KubeDsl.Rules.Policies.Expressions;

/// <summary>The declared types of what a policy is told besides the object.</summary>
internal static class RequestTypes
{
    private static readonly CelType Text = CelType.String;
    private static readonly CelType Labels = CelType.Map(CelType.String, CelType.String);

    private static readonly CelObjectType Kind = CelObjectType.Of(
        "kubernetes.GroupVersionKind", new CelField("group", Text), new CelField("version", Text), new CelField("kind", Text));

    private static readonly CelObjectType Resource = CelObjectType.Of(
        "kubernetes.GroupVersionResource", new CelField("group", Text), new CelField("version", Text), new CelField("resource", Text));

    private static readonly CelObjectType User = CelObjectType.Of(
        "kubernetes.UserInfo",
        new CelField("username", Text),
        new CelField("uid", Text),
        new CelField("groups", CelType.List(Text)),
        new CelField("extra", CelType.Map(CelType.String, CelType.List(Text))));

    public static CelObjectType Request { get; } = CelObjectType.Of(
        "kubernetes.AdmissionRequest",
        new CelField("kind", Kind),
        new CelField("resource", Resource),
        new CelField("subResource", Text),
        new CelField("requestKind", Kind),
        new CelField("requestResource", Resource),
        new CelField("requestSubResource", Text),
        new CelField("name", Text),
        new CelField("namespace", Text),
        new CelField("operation", Text),
        new CelField("userInfo", User),
        new CelField("dryRun", CelType.Bool),
        new CelField("options", CelType.Dyn));

    public static CelObjectType Namespace { get; } = CelObjectType.Of(
        "kubernetes.Namespace",
        new CelField("metadata", CelObjectType.Of(
            "kubernetes.NamespaceMetadata",
            new CelField("name", Text),
            new CelField("generateName", Text),
            new CelField("namespace", Text),
            new CelField("labels", Labels),
            new CelField("annotations", Labels),
            new CelField("UID", "uid", Text),
            new CelField("creationTimestamp", CelType.Timestamp),
            new CelField("deletionGracePeriodSeconds", CelType.Int),
            new CelField("deletionTimestamp", CelType.Timestamp),
            new CelField("generation", CelType.Int),
            new CelField("resourceVersion", Text),
            new CelField("finalizers", CelType.List(Text)))),
        new CelField("spec", CelObjectType.Of("kubernetes.NamespaceSpec", new CelField("finalizers", CelType.List(Text)))),
        new CelField("status", CelObjectType.Of("kubernetes.NamespaceStatus", new CelField("phase", Text))));
}
