using System.Runtime.CompilerServices;
using KubeDsl.Manifests;
using KubeDsl.Rules;
using KubeDsl.Rules.CustomResources;
using KubeDsl.Rules.Policies;
using KubeDsl.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Analyzers.Judging;

/// <summary>The files beside the code that the project checks by: definitions of custom resources, policies, <c>kubedsl.json</c>.</summary>
internal sealed class ProjectFiles
{
    private const string Mark = "build_metadata.AdditionalFiles.KubeDslFile";

    private static readonly ConditionalWeakTable<SourceText, IReadOnlyList<ManifestNode>> Read = new();

    private readonly List<Manifest> definitions = [];
    private readonly List<Manifest> policies = [];
    private readonly List<ResourceIdentity> existing = [];
    private readonly Dictionary<string, Severity> severities = new(StringComparer.Ordinal);

    private ProjectFiles()
    {
    }

    /// <summary>Objects that exist in the cluster.</summary>
    public IReadOnlyCollection<ResourceIdentity> Existing => existing;

    /// <summary>What the project says that rules are, by their ids.</summary>
    public IReadOnlyDictionary<string, Severity> Severities => severities;

    public static ProjectFiles Of(AnalyzerOptions options, CancellationToken cancellation)
    {
        var files = new ProjectFiles();
        foreach (var file in options.AdditionalFiles)
            if (options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(Mark, out var role) && role.Length > 0)
                files.Add(role, file, cancellation);
        return files;
    }

    /// <summary>Options that go by these files too.</summary>
    public CheckOptions Extend(CheckOptions options)
    {
        if (definitions.Count > 0)
            options = options.ForCustomResources(CustomResourceCatalog.Of(definitions));
        return policies.Count > 0 ? options.ForPolicies(PolicyCatalog.Of(policies)) : options;
    }

    private void Add(string role, AdditionalText file, CancellationToken cancellation)
    {
        if (file.GetText(cancellation) is not { } text)
            return;
        var documents = Read.GetValue(text, found => Parse(found, file.Path));
        switch (role)
        {
            case "Crd":
                definitions.AddRange(documents.OfType<MapNode>().Select(document => new Manifest(document)));
                break;
            case "Policy":
                policies.AddRange(documents.OfType<MapNode>().Select(document => new Manifest(document)));
                break;
            case "Settings":
                foreach (var settings in documents.OfType<MapNode>())
                    AddSettings(settings);
                break;
        }
    }

    // A file that cannot be read is told of by the build, and by the generator that makes classes of it.
    private static IReadOnlyList<ManifestNode> Parse(SourceText text, string path)
    {
        try
        {
            return [.. YamlReader.Read(text.ToString(), path).Where(document => !document.HasErrors).Select(document => document.Root).OfType<ManifestNode>()];
        }
        catch (Exception thrown) when (thrown is IOException or FormatException or InvalidOperationException or NotSupportedException)
        {
            return [];
        }
    }

    private void AddSettings(MapNode settings)
    {
        if (settings["existing"] is ListNode named)
            foreach (var name in named.OfType<StringNode>())
                if (IdentityOf(name.Value) is { } identity)
                    existing.Add(identity);
        if (settings["severities"] is MapNode asked)
            foreach (var entry in asked)
                if (entry.Value is StringNode word && SeverityWords.Parse(word.Value) is { } severity)
                    severities[entry.Key] = severity;
    }

    private static ResourceIdentity? IdentityOf(string text) => text.Split('/') switch
    {
        [{ Length: > 0 } kind, { Length: > 0 } name] => new ResourceIdentity("", kind, "", name),
        [{ Length: > 0 } kind, var space, { Length: > 0 } name] => new ResourceIdentity("", kind, space, name),
        _ => null,
    };
}
