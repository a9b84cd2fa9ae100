using KubeDsl.Manifests;

namespace KubeDsl.Rules.Values;

/// <summary>A text has a format.</summary>
internal sealed class FormatDemand(ValueFormat format) : Demand
{
    public override bool Judge(ManifestNode? value, bool isAbsent, FieldPath path, ManifestCheck check)
    {
        if (value is null || format.ProblemOf(value) is not { } problem)
            return false;
        check.Report(format.Rule, path, $"'{NameOf(path)}' is '{Shown(value.ToString() ?? "")}'. {problem}");
        return true;
    }

    internal static string Shown(string text) => text.Length > 80 ? text.Substring(0, 80) + "…" : text;
}
