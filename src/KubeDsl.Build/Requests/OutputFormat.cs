namespace KubeDsl.Build.Requests;

/// <summary>The form of the manifest files.</summary>
public enum OutputFormat
{
    /// <summary>YAML; the documents of a file are separated by <c>---</c>.</summary>
    Yaml,

    /// <summary>JSON; a file of several resources holds a <c>List</c>.</summary>
    Json,
}
