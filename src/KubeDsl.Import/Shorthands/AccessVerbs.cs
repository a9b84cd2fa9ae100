using KubeDsl.Import.Code;
using KubeDsl.Import.Objects;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;

namespace KubeDsl.Import.Shorthands;

/// <summary>Verbs of roles and their bindings.</summary>
internal static class AccessVerbs
{
    private const string Group = "rbac.authorization.k8s.io/v1";

    public static Call? Rule(ShorthandSite site, MapNode item)
    {
        if (item.Count != 3 || TextsOf(item["verbs"]) is not { } verbs || TextsOf(item["resources"]) is not { } resources
            || item["apiGroups"] is not ListNode { Count: 1 } groups || groups[0] is not StringNode group)
            return null;

        return Verb.Of(
            "Allow",
            role => AccessRecipes.Allow(role, item["verbs"], item["resources"], group),
            verbs,
            resources,
            Verb.Named("apiGroup", group.Value.Length == 0 ? null : new TextLiteral(group.Value)));
    }

    public static IReadOnlyList<Call> RoleRef(ShorthandSite site, ManifestNode value) =>
        value is MapNode reference && reference.Text("kind") is "Role" or "ClusterRole" && reference.Text("name") is { } name
            && (site.Code.Class.Type.Name == "RoleBinding" || reference.Text("kind") == "ClusterRole")
            && site.Scope.Neighbours.Find(Group, reference.Text("kind")!, name) is { } role
            ? [Verb.Of("RoleRef", binding => AccessRecipes.RoleRef(binding, role.Node), new VariableUse(role.Variable))]
            : [];

    public static Call? Subject(ShorthandSite site, MapNode item) => (item.Text("kind"), item.Text("name")) switch
    {
        ("User", { } name) => Verb.Of("WithUser", binding => AccessRecipes.User(binding, name), new TextLiteral(name)),
        ("Group", { } name) => Verb.Of("WithGroup", binding => AccessRecipes.GroupOfUsers(binding, name), new TextLiteral(name)),
        ("ServiceAccount", { } name) when site.Scope.Neighbours.Find("v1", "ServiceAccount", name, item.Text("namespace")) is { } account =>
            Verb.Of("WithSubject", binding => AccessRecipes.ServiceAccount(binding, account.Node), new VariableUse(account.Variable)),
        _ => null,
    };

    private static Items? TextsOf(ManifestNode? list) =>
        list is ListNode texts && texts.All(text => text is StringNode) ? new Items(texts.Select(RawNodes.Of).ToArray()) : null;
}
