using KubeDsl.Manifests;
using KubeDsl.Rules;
using KubeDsl.Rules.Text;
using KubeDsl.Schema;
using KubeDsl.Yaml;

namespace KubeDsl.Cli.Checking.Inputs;

/// <summary>Makes documents of their own of the items of a list, as <c>kubectl</c> sends them one by one.</summary>
internal sealed class ListExpansion(SourceFile file)
{
    private const string ListEnding = "List";

    private readonly List<CheckedDocument> entries = [];

    /// <summary>The document, or the list and what is in it.</summary>
    public List<CheckedDocument> Expand(YamlDocument document)
    {
        if (document.Root is MapNode map)
            AddObject(map, map.Origin?.Line ?? document.Start.Line);
        else if (document.Root is null && document.Problems.Count > 0)
            entries.Add(new CheckedDocument(file, document.Start.Line, null));
        else
            AddOther(document.Root, document.Start.Line);
        return entries;
    }

    private void AddObject(MapNode map, int line)
    {
        if (!IsList(map))
        {
            entries.Add(new CheckedDocument(file, line, map) { Manifest = new Manifest(map) });
            return;
        }

        var list = new CheckedDocument(file, line, map);
        entries.Add(list);
        switch (map["items"])
        {
            case ListNode items:
                foreach (var item in items)
                    AddItem(map, item, line);
                break;
            case null or NullNode:
                break;
            case var other:
                list.Diagnostics.Add(NotAnObject(other, line, "items", $"'items' is {Describe(other)}, and a list is wanted. Write a list of objects there."));
                break;
        }
    }

    private void AddItem(MapNode list, ManifestNode item, int listLine)
    {
        var line = item.Origin?.Line ?? listLine;
        if (item is MapNode map)
            AddObject(WithTypeOf(list, map), line);
        else
            AddOther(item, line);
    }

    private void AddOther(ManifestNode? node, int line)
    {
        var document = new CheckedDocument(file, line, node);
        document.Diagnostics.Add(NotAnObject(node, line, "", $"This is {Describe(node)}, and an object is wanted. Write a map with 'apiVersion' and 'kind', or remove it."));
        entries.Add(document);
    }

    private static bool IsList(MapNode map)
    {
        if (map["kind"] is not StringNode { Value: var kind } || !kind.EndsWith(ListEnding, StringComparison.Ordinal))
            return false;
        var apiVersion = (map["apiVersion"] as StringNode)?.Value ?? "";
        var catalog = Catalog.Default;
        return kind == ListEnding
            || catalog.FindListKind(apiVersion, kind) is not null
            || (map["items"] is ListNode && catalog.FindKind(apiVersion, kind) is null);
    }

    // A server that answers with a PodList leaves kind and version out of the items.
    private static MapNode WithTypeOf(MapNode list, MapNode item)
    {
        if (item["kind"] is not null || list["kind"] is not StringNode { Value: { Length: > 4 } kind } || list["apiVersion"] is not StringNode apiVersion)
            return item;
        var typed = item["apiVersion"] is null ? item.Set("apiVersion", apiVersion, apiVersion.Origin) : item;
        return typed.Set("kind", new StringNode(kind[..^ListEnding.Length], list["kind"]!.Origin));
    }

    private static Diagnostic NotAnObject(ManifestNode? node, int line, string path, string message) =>
        Diagnostic.At(node?.Origin ?? new SourceOrigin("", line), TextRules.NotAnObject, Severity.Error, path, message);

    private static string Describe(ManifestNode? node) => node switch
    {
        MapNode => "an object",
        ListNode => "a list",
        StringNode => "a text",
        IntegerNode or FloatNode => "a number",
        BooleanNode => "a truth value",
        _ => "nothing",
    };
}
