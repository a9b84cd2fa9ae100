using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.Analyzers.Preview;

/// <summary>What a project says about its preview.</summary>
/// <param name="IsWanted">True with <c>KubeDslPreview=true</c>.</param>
/// <param name="Environment">The environment of its build; empty when it names none.</param>
internal sealed record PreviewRequest(bool IsWanted, string Environment)
{
    public static PreviewRequest Of(AnalyzerConfigOptions options)
    {
        var isWanted = Property(options, "KubeDslPreview").Equals("true", StringComparison.OrdinalIgnoreCase);
        return new PreviewRequest(isWanted, isWanted ? Property(options, "KubeDslEnvironment") : "");
    }

    private static string Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) ? value.Trim() : "";
}
