using KubeDsl.Cel.Evaluation;
using KubeDsl.Manifests;
using KubeDsl.Rules.Policies.Matching;

namespace KubeDsl.Rules.Policies.Evaluation;

/// <summary>The <c>request</c> of an object, as expressions read it.</summary>
internal static class RequestValues
{
    /// <param name="subject">The object.</param>
    /// <param name="version">The version in which the policy sees it.</param>
    /// <param name="request">What is known of the request besides.</param>
    public static CelMap Of(AdmittedObject subject, string version, PolicyRequest request)
    {
        var values = new CelDeferredMap()
            .Add("kind", () => KindOf(subject, version))
            .Add("resource", () => ResourceOf(subject, version))
            .Add("requestKind", () => KindOf(subject, subject.Version))
            .Add("requestResource", () => ResourceOf(subject, subject.Version))
            .Add("operation", () => new CelString("CREATE"))
            .Add("userInfo", () => UserOf(request))
            .Add("dryRun", () => CelBool.Of(request.IsDryRun))
            .Add("options", () => CelUnknown.Of("request.options"));
        if (subject.Name != "")
            values.Add("name", () => TextOf(subject.Name));
        if (subject.Namespace != "")
            values.Add("namespace", () => TextOf(subject.Namespace));
        return values;
    }

    private static CelValue TextOf(string? text) => text is null ? CelUnknown.Instance : new CelString(text);

    private static CelValue KindOf(AdmittedObject subject, string version) =>
        CelValue.From(MapNode.Of(("group", subject.Group), ("version", version), ("kind", subject.Kind.Name)));

    private static CelValue ResourceOf(AdmittedObject subject, string version) => CelValue.From(MapNode.Of(
        ("group", subject.Group), ("version", version), ("resource", subject.Kind.Plural is { } plural ? plural : UnknownNode.Instance)));

    private static CelValue UserOf(PolicyRequest request) => request.UserName is not { } name
        ? CelUnknown.Of("request.userInfo")
        : CelMap.Of(
        [
            new(new CelString("username"), new CelString(name)),
            new(new CelString("groups"), CelValue.From(ListNode.OfStrings(request.Groups))),
            new(new CelString("uid"), CelUnknown.Of("request.userInfo")),
            new(new CelString("extra"), CelUnknown.Of("request.userInfo")),
        ]);
}
