using KubeDsl.Manifests;
using KubeDsl.Yaml;

namespace KubeDsl.Cluster.Diffing;

/// <summary>Changes in words.</summary>
internal static class ChangeText
{
    private const int LongValue = 60;
    private const int Few = 3;

    /// <summary>The value on one line, cut where it is long; empty for none.</summary>
    public static string Value(ManifestNode? node)
    {
        var text = node switch
        {
            null => "",
            StringNode { Value: "" } => "\"\"",
            StringNode scalar when scalar.Value.AsSpan().IndexOfAny('\n', '\r') >= 0 => JsonText.Write(scalar),
            ScalarNode => node.ToString()!,
            _ => JsonText.Write(node),
        };
        return text.Length > LongValue ? text[..(LongValue - 1)] + "…" : text;
    }

    /// <summary>One change: <c>replicas 2 → 3</c>, after the last step of its path.</summary>
    public static string Brief(FieldChange change)
    {
        var name = LastStep(change.Path);
        return change switch
        {
            { Before: null, After: null } => name,
            { IsSecret: true, Before: not null, After: not null } => $"{name} changed",
            { Before: null, IsSecret: true } => $"{name} added",
            { Before: null } => $"{name} added",
            { After: null } => $"{name} removed",
            _ => $"{name} {Value(change.Before)} → {Value(change.After)}",
        };
    }

    /// <summary>The first few changes on one line; null when there are none.</summary>
    public static string? Brief(IReadOnlyList<FieldChange> changes)
    {
        var shown = changes.Where(change => !change.Path.StartsWith("metadata.labels[applyset.", StringComparison.Ordinal)).ToArray();
        if (shown.Length == 0)
            return null;
        var more = shown.Length > Few ? $", {shown.Length - Few} more" : "";
        return string.Join(", ", shown.Take(Few).Select(Brief)) + more;
    }

    private static string LastStep(string path)
    {
        var start = path.Length;
        while (start > 0 && path[start - 1] != '.')
        {
            start--;
            if (path[start] == ']')
                start = path.LastIndexOf('[', start);
        }
        return path[start..];
    }
}
