using KubeDsl.Manifests;
using KubeDsl.Rules.Text;
using KubeDsl.Yaml;

namespace KubeDsl.Cli.Checking;

/// <summary>Files for kustomize, which lie among manifests and are none: what they make is what counts.</summary>
internal static class Kustomization
{
    private static readonly string[] Names = ["kustomization.yaml", "kustomization.yml"];

    /// <summary>True for a document that kustomize reads and no cluster gets.</summary>
    public static bool Is(CheckedDocument document) => Is(document.File, document.ApiVersion, document.Kind);

    /// <summary>True when a file has nothing but such documents.</summary>
    public static bool IsAllOf(SourceFile file, IReadOnlyList<YamlDocument> documents) => documents.Count > 0 && documents.All(document =>
        document.Root is MapNode root && new Manifest(root) is var manifest && Is(file, manifest.ApiVersion, manifest.Kind));

    private static bool Is(SourceFile file, string apiVersion, string kind) => apiVersion.Length == 0
        ? kind.Length == 0 && Names.Contains(Path.GetFileName(file.Name))
        : apiVersion.StartsWith("kustomize.config.k8s.io/", StringComparison.Ordinal);

    /// <summary>Says that it is not checked.</summary>
    public static Diagnostic NotChecked(CheckedDocument document) => new(
        TextRules.NotChecked, TextRules.NotChecked.Severity, "",
        $"A kustomization is not checked: no cluster gets it. Check what it makes: {BuildCommand(document)} | kubedsl check -", document.Line, 1);

    /// <summary>The command that makes what the cluster gets.</summary>
    public static string BuildCommand(CheckedDocument document) =>
        $"kustomize build {(Path.GetDirectoryName(document.File.Name) is { Length: > 0 } name ? name : ".")}";
}
