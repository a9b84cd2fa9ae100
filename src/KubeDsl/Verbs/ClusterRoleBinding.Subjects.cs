using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

public sealed partial class ClusterRoleBinding
{
    /// <summary>Sets the role that the binding gives. It cannot be changed later in the cluster.</summary>
    /// <param name="role">The role.</param>
    /// <remarks><see href="https://kubernetes.io/docs/reference/access-authn-authz/rbac/">Kubernetes reference</see></remarks>
    [Recipe(typeof(AccessRecipes), nameof(AccessRecipes.RoleRef))]
    public ClusterRoleBinding RoleRef(ClusterRole role)
    {
        ArgumentNullException.ThrowIfNull(role);
        return this.Cook(binding => AccessRecipes.RoleRef(binding, role.ToNode()));
    }

    /// <summary>Adds a service account to those who get the role.</summary>
    /// <param name="account">The service account; the namespace is its own, else that of the binding.</param>
    /// <remarks><see href="https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects">Kubernetes reference</see></remarks>
    [Recipe(typeof(AccessRecipes), nameof(AccessRecipes.ServiceAccount))]
    public ClusterRoleBinding WithSubject(ServiceAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return this.Cook(binding => AccessRecipes.ServiceAccount(binding, account.ToNode()));
    }

    /// <summary>Adds a user to those who get the role.</summary>
    /// <param name="name">The name of the user, as the cluster's login gives it.</param>
    /// <remarks><see href="https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects">Kubernetes reference</see></remarks>
    [Recipe(typeof(AccessRecipes), nameof(AccessRecipes.User))]
    public ClusterRoleBinding WithUser(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return this.Cook(binding => AccessRecipes.User(binding, name));
    }

    /// <summary>Adds a group to those who get the role.</summary>
    /// <param name="name">The name of the group: <c>system:authenticated</c>, or one of the cluster's login.</param>
    /// <remarks><see href="https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects">Kubernetes reference</see></remarks>
    [Recipe(typeof(AccessRecipes), nameof(AccessRecipes.GroupOfUsers))]
    public ClusterRoleBinding WithGroup(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return this.Cook(binding => AccessRecipes.GroupOfUsers(binding, name));
    }
}
