namespace KubeDsl.Rules.Views;

/// <summary>A container of a pod spec.</summary>
/// <param name="View">Its fields.</param>
/// <param name="List">The list it stands in: <c>containers</c>, <c>initContainers</c> or <c>ephemeralContainers</c>.</param>
/// <param name="Pod">The pod spec.</param>
internal readonly record struct ContainerView(ObjectView View, string List, ObjectView Pod)
{
    public bool IsRegular => List == "containers";

    public bool IsInit => List == "initContainers";

    public bool IsEphemeral => List == "ephemeralContainers";

    /// <summary>True for an init container that keeps running; null when that is not known.</summary>
    public bool? IsSidecar => !IsInit ? false : View.Text("restartPolicy", "") is { } policy ? policy == "Always" : null;

    /// <summary>Its own security settings; an empty object where it has none.</summary>
    public ObjectView Security => View.ObjectOrNothing("securityContext");

    /// <summary>The name, for messages.</summary>
    public string Name => View.Text("name") ?? "?";
}
