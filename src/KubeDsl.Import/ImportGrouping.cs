namespace KubeDsl.Import;

/// <summary>Which resources go to one <c>[Manifests]</c> method, and so to one file of YAML.</summary>
public enum ImportGrouping
{
    /// <summary>Those of one namespace; those without a namespace together.</summary>
    ByNamespace,

    /// <summary>Those of one file.</summary>
    ByFile,
}
