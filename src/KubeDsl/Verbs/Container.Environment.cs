using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;

namespace KubeDsl;

public sealed partial class Container
{
    /// <summary>Sets an environment variable; one of the same name is replaced.</summary>
    /// <param name="name">The name of the variable.</param>
    /// <param name="value">Its value. <c>$(OTHER)</c> stands for a variable set before it.</param>
    /// <remarks><see href="https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/">Kubernetes reference</see></remarks>
    [Recipe(typeof(ContainerPartRecipes), nameof(ContainerPartRecipes.Variable))]
    public Container WithEnv(string name, string value) => WithVariable(name, value);

    /// <summary>Sets an environment variable to a number, written as a text; one of the same name is replaced.</summary>
    /// <param name="name">The name of the variable.</param>
    /// <param name="value">Its value.</param>
    [Recipe(typeof(ContainerPartRecipes), nameof(ContainerPartRecipes.Variable))]
    public Container WithEnv(string name, long value) => WithVariable(name, value);

    /// <summary>Sets an environment variable to <c>true</c> or <c>false</c>; one of the same name is replaced.</summary>
    /// <param name="name">The name of the variable.</param>
    /// <param name="value">Its value.</param>
    [Recipe(typeof(ContainerPartRecipes), nameof(ContainerPartRecipes.Variable))]
    public Container WithEnv(string name, bool value) => WithVariable(name, value);

    /// <summary>Sets an environment variable to what a source gives, such as <c>secret.Key("password")</c>; one of the same name is replaced.</summary>
    /// <param name="name">The name of the variable.</param>
    /// <param name="source">An entry of a ConfigMap or Secret, or any other source.</param>
    /// <remarks><see href="https://kubernetes.io/docs/tasks/inject-data-application/distribute-credentials-secure/">Kubernetes reference</see></remarks>
    [Recipe(typeof(ContainerPartRecipes), nameof(ContainerPartRecipes.VariableFrom))]
    public Container WithEnv(string name, EnvVarSource source)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(source);
        return this.Cook(container => ContainerPartRecipes.VariableFrom(container, name, source.ToNode()));
    }

    /// <summary>Sets an environment variable to a field of the pod, such as <see cref="PodField.PodIP"/>; one of the same name is replaced.</summary>
    /// <param name="name">The name of the variable.</param>
    /// <param name="field">The field.</param>
    /// <remarks><see href="https://kubernetes.io/docs/tasks/inject-data-application/environment-variable-expose-pod-information/">Kubernetes reference</see></remarks>
    [Recipe(typeof(ContainerPartRecipes), nameof(ContainerPartRecipes.VariableFromField))]
    public Container WithEnv(string name, ObjectFieldSelector field)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(field);
        return this.Cook(container => ContainerPartRecipes.VariableFromField(container, name, field.ToNode()));
    }

    /// <summary>
    /// Sets an environment variable to a request or limit of a container, such as <see cref="ResourceField.LimitsMemory"/>:
    /// of this one when the field names none. One of the same name is replaced.
    /// </summary>
    /// <param name="name">The name of the variable.</param>
    /// <param name="field">The amount.</param>
    /// <remarks><see href="https://kubernetes.io/docs/tasks/inject-data-application/environment-variable-expose-pod-information/">Kubernetes reference</see></remarks>
    [Recipe(typeof(ContainerPartRecipes), nameof(ContainerPartRecipes.VariableFromResource))]
    public Container WithEnv(string name, ResourceFieldSelector field)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(field);
        return this.Cook(container => ContainerPartRecipes.VariableFromResource(container, name, field.ToNode()));
    }

    /// <summary>Adds all entries of a ConfigMap to the environment.</summary>
    /// <param name="configMap">The ConfigMap.</param>
    /// <param name="prefix">Put before every name.</param>
    /// <param name="optional">True when the container may start without the ConfigMap.</param>
    /// <remarks><see href="https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/#configure-all-key-value-pairs-in-a-configmap-as-container-environment-variables">Kubernetes reference</see></remarks>
    [Recipe(typeof(ContainerPartRecipes), nameof(ContainerPartRecipes.AllOfConfigMap))]
    public Container EnvFrom(ConfigMap configMap, string? prefix = null, bool? optional = null)
    {
        ArgumentNullException.ThrowIfNull(configMap);
        return this.Cook(container => ContainerPartRecipes.AllOfConfigMap(container, configMap.ToNode(), FieldValues.Of(prefix), FieldValues.Of(optional)));
    }

    /// <summary>Adds all entries of a Secret to the environment.</summary>
    /// <param name="secret">The Secret.</param>
    /// <param name="prefix">Put before every name.</param>
    /// <param name="optional">True when the container may start without the Secret.</param>
    /// <remarks><see href="https://kubernetes.io/docs/tasks/inject-data-application/distribute-credentials-secure/#configure-all-key-value-pairs-in-a-secret-as-container-environment-variables">Kubernetes reference</see></remarks>
    [Recipe(typeof(ContainerPartRecipes), nameof(ContainerPartRecipes.AllOfSecret))]
    public Container EnvFrom(Secret secret, string? prefix = null, bool? optional = null)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return this.Cook(container => ContainerPartRecipes.AllOfSecret(container, secret.ToNode(), FieldValues.Of(prefix), FieldValues.Of(optional)));
    }

    private Container WithVariable(string name, ManifestNode value)
    {
        ArgumentNullException.ThrowIfNull(name);
        return this.Cook(container => ContainerPartRecipes.Variable(container, name, value));
    }
}
