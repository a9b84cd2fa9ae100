namespace KubeDsl.Fakes.Storage;

/// <summary>Where an object is kept.</summary>
/// <param name="Group">The API group; empty for the core group.</param>
/// <param name="Plural">The resource.</param>
/// <param name="Namespace">The namespace; empty for objects of the whole cluster.</param>
/// <param name="Name">The name.</param>
public readonly record struct ObjectKey(string Group, string Plural, string Namespace, string Name)
{
    /// <summary>For people: <c>deployments.apps shop/web</c>.</summary>
    public override string ToString() => $"{(Group.Length == 0 ? Plural : $"{Plural}.{Group}")} {(Namespace.Length == 0 ? Name : $"{Namespace}/{Name}")}";
}
