namespace KubeDsl.Cluster.Api;

/// <summary>The media types of bodies.</summary>
internal static class MediaTypes
{
    /// <summary>An object as JSON.</summary>
    public const string Json = "application/json";

    /// <summary>Server-side apply. The body is JSON, which is YAML too.</summary>
    public const string ServerSideApply = "application/apply-patch+yaml";

    /// <summary>A merge patch: what stands in the body is set, null deletes.</summary>
    public const string MergePatch = "application/merge-patch+json";
}
