namespace KubeDsl.Yaml.Reading;

/// <summary>The sorts of scalar that the API server's YAML library tells apart.</summary>
internal enum ScalarSort
{
    None,
    Null,
    Boolean,
    Integer,

    /// <summary>An integer beyond 64 bits with a sign, within 64 bits without.</summary>
    Unsigned,
    Float,
    String,

    /// <summary>The merge key.</summary>
    Merge,
}
