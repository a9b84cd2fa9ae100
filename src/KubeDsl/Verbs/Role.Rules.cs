using System.Runtime.CompilerServices;
using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

public sealed partial class Role
{
    /// <summary>Allows something in its namespace: <c>Allow(["get", "list"], ["pods"])</c>.</summary>
    /// <param name="verbs">What may be done: get, list, watch, create, update, patch, delete, or <c>*</c>.</param>
    /// <param name="resources">With what, by the plural of the kind: <c>pods</c>, <c>pods/log</c>, or <c>*</c>.</param>
    /// <param name="apiGroup">The group of the resources: empty for the core group, <c>apps</c>, …</param>
    /// <remarks><see href="https://kubernetes.io/docs/reference/access-authn-authz/rbac/">Kubernetes reference</see></remarks>
    [Recipe(typeof(AccessRecipes), nameof(AccessRecipes.Allow))]
    public Role Allow(IEnumerable<string> verbs, IEnumerable<string> resources, string apiGroup = "")
    {
        ArgumentNullException.ThrowIfNull(verbs);
        ArgumentNullException.ThrowIfNull(resources);
        ArgumentNullException.ThrowIfNull(apiGroup);
        return this.Cook(role => AccessRecipes.Allow(role, RecipeCalls.Texts(verbs), RecipeCalls.Texts(resources), apiGroup));
    }

    /// <summary>Makes the binding that gives this role to a service account, in its namespace.</summary>
    /// <param name="account">The service account.</param>
    /// <param name="name">The name of the binding; that of the role when there is none.</param>
    /// <param name="line">The line of the call; given by the compiler.</param>
    /// <param name="file">The file of the call; given by the compiler.</param>
    /// <remarks><see href="https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding">Kubernetes reference</see></remarks>
    [Recipe(typeof(AccessRecipes), nameof(AccessRecipes.BindTo))]
    public RoleBinding BindTo(ServiceAccount account, string? name = null, [CallerLineNumber] int line = 0, [CallerFilePath] string file = "")
    {
        ArgumentNullException.ThrowIfNull(account);
        return RecipeCalls.Serve<RoleBinding>(AccessRecipes.BindTo(ToNode(), account.ToNode(), FieldValues.Of(name)), line, file);
    }
}
