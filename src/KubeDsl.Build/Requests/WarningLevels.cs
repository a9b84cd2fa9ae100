using KubeDsl.Rules;

namespace KubeDsl.Build.Requests;

/// <summary>What the project wants to become of warnings, in the words that the compiler knows too.</summary>
/// <param name="areErrors">True when all warnings are errors (<c>TreatWarningsAsErrors</c>).</param>
/// <param name="errors">Ids of warnings that are errors (<c>WarningsAsErrors</c>).</param>
/// <param name="notErrors">Ids of warnings that are none (<c>WarningsNotAsErrors</c>).</param>
/// <param name="silent">Ids of warnings that are not told (<c>NoWarn</c>).</param>
public sealed class WarningLevels(bool areErrors, string errors, string notErrors, string silent)
{
    private readonly HashSet<string> errors = Ids(errors);
    private readonly HashSet<string> notErrors = Ids(notErrors);
    private readonly HashSet<string> silent = Ids(silent);

    /// <summary>What becomes of a finding of this rule and severity. Errors stay errors.</summary>
    public Severity Of(string id, Severity severity) =>
        severity != Severity.Warning ? severity
        : silent.Contains(id) ? Severity.None
        : errors.Contains(id) || (areErrors && !notErrors.Contains(id)) ? Severity.Error
        : severity;

    private static HashSet<string> Ids(string text) =>
        new(text.Split([';', ',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
