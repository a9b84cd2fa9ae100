namespace KubeDsl.Generators.Models.CustomResources;

/// <summary>The ids of what there is to say about files with CustomResourceDefinitions. docs/custom-resources.md lists them; none is reused.</summary>
internal static class CrdProblemIds
{
    /// <summary>A definition cannot be read.</summary>
    public const string Unreadable = "KDSL9201";

    /// <summary>A file has no definition.</summary>
    public const string NoDefinition = "KDSL9202";

    /// <summary>A name was changed to fit C#.</summary>
    public const string Renamed = "KDSL9203";

    /// <summary>Another definition has made the class already.</summary>
    public const string Duplicate = "KDSL9204";

    /// <summary>The namespace that the project asks for is none.</summary>
    public const string Namespace = "KDSL9205";

    /// <summary>The fault is in KubeDsl.</summary>
    public const string Fault = "KDSL9299";
}
