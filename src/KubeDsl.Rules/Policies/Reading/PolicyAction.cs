namespace KubeDsl.Rules.Policies.Reading;

/// <summary>What a binding does about a validation that fails.</summary>
internal enum PolicyAction
{
    Audit,
    Warn,
    Deny,
}
