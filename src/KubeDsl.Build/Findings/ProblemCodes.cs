namespace KubeDsl.Build.Findings;

/// <summary>The ids of what the build step itself has to tell. An id is never reused.</summary>
public static class ProblemCodes
{
    /// <summary>A <c>[Manifests]</c> member threw an exception.</summary>
    public const string MemberThrew = "KDSL9001";

    /// <summary>Two resources of a set describe the same object.</summary>
    public const string SameIdentity = "KDSL9002";

    /// <summary>A member returned null, or null among its resources.</summary>
    public const string NullResource = "KDSL9003";

    /// <summary>The name of a set cannot be the name of a file.</summary>
    public const string UnsafeSetName = "KDSL9004";

    /// <summary>Two members have the same set name.</summary>
    public const string SameSetName = "KDSL9005";

    /// <summary>A parameter without a default was not given.</summary>
    public const string MissingParameter = "KDSL9006";

    /// <summary>A file that KubeDsl did not write is in the way.</summary>
    public const string ForeignFile = "KDSL9007";

    /// <summary>A property has a value that it cannot have.</summary>
    public const string BadSetting = "KDSL9008";

    /// <summary>The members did not finish in time.</summary>
    public const string Timeout = "KDSL9009";

    /// <summary>A member ended the process in which it ran.</summary>
    public const string ProcessEnded = "KDSL9010";

    /// <summary>The assembly or its registry cannot be loaded.</summary>
    public const string CannotLoad = "KDSL9011";

    /// <summary>A file cannot be written or removed.</summary>
    public const string CannotWrite = "KDSL9012";

    /// <summary>A set that was asked for by name does not exist.</summary>
    public const string NoSuchSet = "KDSL9013";

    /// <summary>A file that the check goes by cannot be read.</summary>
    public const string UnreadableFile = "KDSL9014";

    /// <summary>A cluster has something to say about a manifest that it took.</summary>
    public const string ClusterWarns = "KDSL9096";

    /// <summary>A cluster refused a manifest.</summary>
    public const string ClusterRefuses = "KDSL9097";

    /// <summary>The emit host itself failed.</summary>
    public const string HostFailed = "KDSL9099";
}
