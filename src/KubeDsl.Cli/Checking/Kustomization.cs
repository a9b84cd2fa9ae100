using KubeDsl.Rules.Text;

namespace KubeDsl.Cli.Checking;

/// <summary>Files for kustomize, which lie among manifests and are none: what they make is what counts.</summary>
internal static class Kustomization
{
    private static readonly string[] Names = ["kustomization.yaml", "kustomization.yml"];

    /// <summary>True for a document that kustomize reads and no cluster gets.</summary>
    public static bool Is(CheckedDocument document) => document.ApiVersion.Length == 0
        ? document.Kind.Length == 0 && Names.Contains(Path.GetFileName(document.File.Name))
        : document.ApiVersion.StartsWith("kustomize.config.k8s.io/", StringComparison.Ordinal);

    /// <summary>Says that it is not checked.</summary>
    public static Diagnostic NotChecked(CheckedDocument document)
    {
        var folder = Path.GetDirectoryName(document.File.Name) is { Length: > 0 } name ? name : ".";
        return new Diagnostic(
            TextRules.NotChecked, TextRules.NotChecked.Severity, "",
            $"A kustomization is not checked: no cluster gets it. Check what it makes: kustomize build {folder} | kubedsl check -", document.Line, 1);
    }
}
