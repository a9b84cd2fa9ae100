using KubeDsl.Cel.Checking;
using KubeDsl.Cel.Evaluation;

namespace KubeDsl.Cel.Functions;

/// <summary>
/// The authorizer of admission policies. Who may do what is known to a cluster only: an expression that asks is unknown
/// because its <c>authorizer</c> is, and the functions here are for the checker.
/// </summary>
internal static class AuthorizerLibrary
{
    public static readonly CelType Authorizer = CelType.Opaque("kubernetes.authorization.Authorizer");
    public static readonly CelType ResourceCheck = CelType.Opaque("kubernetes.authorization.ResourceCheck");
    private static readonly CelType PathCheck = CelType.Opaque("kubernetes.authorization.PathCheck");
    private static readonly CelType GroupCheck = CelType.Opaque("kubernetes.authorization.GroupCheck");
    private static readonly CelType Decision = CelType.Opaque("kubernetes.authorization.Decision");

    public static void AddTo(FunctionTable table)
    {
        var text = CelType.String;
        Declare(table, "path", PathCheck, Authorizer, text);
        Declare(table, "group", GroupCheck, Authorizer, text);
        Declare(table, "serviceAccount", Authorizer, Authorizer, text, text);
        Declare(table, "resource", ResourceCheck, GroupCheck, text);
        foreach (var name in new[] { "subresource", "namespace", "name", "fieldSelector", "labelSelector" })
            Declare(table, name, ResourceCheck, ResourceCheck, text);
        Declare(table, "check", Decision, PathCheck, text);
        Declare(table, "check", Decision, ResourceCheck, text);
        Declare(table, "allowed", CelType.Bool, Decision);
        Declare(table, "errored", CelType.Bool, Decision);
        Declare(table, "reason", text, Decision);
        Declare(table, "error", text, Decision);
    }

    private static void Declare(FunctionTable table, string name, CelType result, params CelType[] parameters) =>
        table.Member(name, result, parameters, (_, _) => CelUnknown.Of("authorizer"), acceptsPartial: true);
}
