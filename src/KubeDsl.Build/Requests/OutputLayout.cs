namespace KubeDsl.Build.Requests;

/// <summary>How resources are spread over files.</summary>
public enum OutputLayout
{
    /// <summary>A file per set.</summary>
    Set,

    /// <summary>A folder per set, and in it a file per resource.</summary>
    Resource,
}
