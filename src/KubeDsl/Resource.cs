using System.ComponentModel;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Recipes;
using KubeDsl.Objects;
using KubeDsl.Yaml;

namespace KubeDsl;

/// <summary>An object of the Kubernetes API: what a <c>[Manifests]</c> member returns and a manifest file describes.</summary>
public abstract class Resource : KubeObject
{
    /// <summary>Makes a resource; generated constructors call this.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Resource(MapNode blank, string? name, int line, string file) : base(Begin(blank, name, line, file))
    {
    }

    /// <summary>The group and version of the API, such as <c>apps/v1</c>.</summary>
    [ManifestField("apiVersion", FieldOperation.Get)]
    public string ApiVersion => ((StringNode)ToNode()["apiVersion"]!).Value;

    /// <summary>The kind, such as <c>Deployment</c>.</summary>
    [ManifestField("kind", FieldOperation.Get)]
    public string Kind => ((StringNode)ToNode()["kind"]!).Value;

    /// <summary>The value of <c>metadata.name</c>; null when none was given.</summary>
    [ManifestField("metadata.name", FieldOperation.Get)]
    public string? Name => (ToNode().Find("metadata", "name") as StringNode)?.Value;

    /// <summary>
    /// The finished manifest: what was set, and the labels, selector and names that follow from it (see
    /// <see cref="Completion"/>).
    /// </summary>
    public Manifest ToManifest() => new(Completion.Of(ToNode()));

    /// <summary>The finished manifest as YAML, with a line feed at its end.</summary>
    public string ToYaml() => YamlText.Write(ToManifest().Root);

    /// <summary>The finished manifest as indented JSON, with a line feed at its end.</summary>
    public string ToJson() => JsonText.Write(ToManifest().Root, JsonLayout.Indented);

    /// <summary>The YAML of the resource.</summary>
    public override string ToString() => ToYaml();

    /// <summary>The map of a resource of which only the type is known; generated code calls this once a kind.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static MapNode BlankOf(string apiVersion, string kind) => MapNode.Of(("apiVersion", apiVersion), ("kind", kind));

    private static MapNode Begin(MapNode blank, string? name, int line, string file)
    {
        var named = name is null ? blank : blank.Set("metadata", MapNode.Of("name", name));
        return file.Length == 0 ? named : (MapNode)named.WithOrigin(new SourceOrigin(file, line));
    }
}
