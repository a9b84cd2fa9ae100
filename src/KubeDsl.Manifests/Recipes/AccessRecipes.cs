namespace KubeDsl.Manifests.Recipes;

/// <summary>Who may do what.</summary>
public static class AccessRecipes
{
    private const string Group = "rbac.authorization.k8s.io";

    /// <summary>Adds to a role that it may do something with some resources.</summary>
    public static MapNode Allow(MapNode role, ManifestNode? verbs, ManifestNode? resources, ManifestNode? apiGroup) =>
        role.Append("rules", MapNode.Of(
            ("apiGroups", ListNode.Of(apiGroup ?? "")),
            ("resources", resources ?? UnknownNode.Instance),
            ("verbs", verbs ?? UnknownNode.Instance)));

    /// <summary>Says which role a binding gives.</summary>
    public static MapNode RoleRef(MapNode binding, ManifestNode? role) => binding.Set("roleRef", RoleRefOf(role));

    /// <summary>Adds a service account to those who get the role.</summary>
    public static MapNode ServiceAccount(MapNode binding, ManifestNode? account) =>
        binding.Append("subjects", SubjectOf(account, References.NamespaceOf(binding)));

    /// <summary>Adds a user to those who get the role.</summary>
    public static MapNode User(MapNode binding, ManifestNode? name) => binding.Append("subjects", Named("User", name));

    /// <summary>Adds a group to those who get the role.</summary>
    public static MapNode GroupOfUsers(MapNode binding, ManifestNode? name) => binding.Append("subjects", Named("Group", name));

    /// <summary>The binding that gives a role to a service account.</summary>
    public static MapNode BindTo(MapNode role, ManifestNode? account, ManifestNode? name)
    {
        var isClusterRole = role["kind"] is StringNode { Value: "ClusterRole" };
        var space = isClusterRole ? null : References.NamespaceOf(role);
        return MapNode.Of(
            ("apiVersion", Group + "/v1"),
            ("kind", isClusterRole ? "ClusterRoleBinding" : "RoleBinding"),
            ("metadata", MapNode.Of("name", name ?? References.NameOf(role)).SetIfGiven("namespace", space)),
            ("roleRef", RoleRefOf(role)),
            ("subjects", ListNode.Of(SubjectOf(account, space))));
    }

    private static ManifestNode RoleRefOf(ManifestNode? role) => role is MapNode map
        ? MapNode.Of(("apiGroup", Group), ("kind", map["kind"] ?? UnknownNode.Instance), ("name", References.NameOf(map)))
        : UnknownNode.Instance;

    private static ManifestNode SubjectOf(ManifestNode? account, ManifestNode? space) => account is MapNode map
        ? MapNode.Of(("kind", "ServiceAccount"), ("name", References.NameOf(map))).SetIfGiven("namespace", References.NamespaceOf(map) ?? space)
        : UnknownNode.Instance;

    private static MapNode Named(string kind, ManifestNode? name) =>
        MapNode.Of(("apiGroup", Group), ("kind", kind), ("name", name ?? UnknownNode.Instance));
}
