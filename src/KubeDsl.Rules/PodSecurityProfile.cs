namespace KubeDsl.Rules;

/// <summary>The Pod Security Standard that pods are held against.</summary>
public enum PodSecurityProfile
{
    /// <summary>None.</summary>
    Privileged,

    /// <summary>No known way to more privileges.</summary>
    Baseline,

    /// <summary>Hardened as current practice wants it.</summary>
    Restricted,
}
