namespace KubeDsl.Cluster.Api;

/// <summary>Asks for the changes of a collection.</summary>
/// <param name="Path">The path of the collection, without a query.</param>
/// <param name="ResourceVersion">The version after which changes are wanted, from a list or an earlier event.</param>
/// <param name="LabelSelector">Only objects with these labels, not escaped; null for all.</param>
/// <param name="FieldSelector">Only objects with these fields, such as <c>metadata.name=web</c>, not escaped; null for all.</param>
internal sealed record WatchRequest(string Path, string ResourceVersion, string? LabelSelector = null, string? FieldSelector = null);
