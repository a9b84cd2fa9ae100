namespace KubeDsl.Manifests;

/// <summary>What makes two manifests descriptions of the same object in a cluster.</summary>
/// <param name="Group">The API group; empty for the core group.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Namespace">The namespace; empty when the manifest names none.</param>
/// <param name="Name">The name; empty when the manifest has none (<c>generateName</c>).</param>
public readonly record struct ResourceIdentity(string Group, string Kind, string Namespace, string Name)
{
    /// <summary>For messages: <c>Deployment 'web'</c>, <c>Deployment 'web' in namespace 'shop'</c>.</summary>
    public override string ToString() =>
        Namespace.Length == 0 ? $"{Kind} '{Name}'" : $"{Kind} '{Name}' in namespace '{Namespace}'";
}
