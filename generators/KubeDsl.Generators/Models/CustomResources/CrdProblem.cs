namespace KubeDsl.Generators.Models.CustomResources;

/// <summary>Something to say about a file with CustomResourceDefinitions.</summary>
/// <param name="Id">The id of the diagnostic.</param>
/// <param name="Place">Where in the file it is.</param>
/// <param name="Message">The whole message.</param>
public sealed record CrdProblem(string Id, CrdPlace Place, string Message);
