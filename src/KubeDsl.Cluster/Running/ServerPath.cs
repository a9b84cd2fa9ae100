using System.Globalization;
using KubeDsl.Manifests;

namespace KubeDsl.Cluster.Running;

/// <summary>
/// Finds the fields that servers name in their answers, in either of the two ways they have: <c>spec.containers[0].image</c>, and
/// <c>.spec.containers[name="web"].image</c>.
/// </summary>
internal static class ServerPath
{
    /// <summary>The path as far as the manifest has it: the field itself, or the nearest part around it.</summary>
    public static FieldPath Find(MapNode root, string text)
    {
        var path = FieldPath.Root;
        ManifestNode node = root;
        foreach (var step in Steps(text))
        {
            var next = Next(node, path, step);
            if (root.Find(next) is not { } found)
                return path;
            (node, path) = (found, next);
        }
        return path;
    }

    /// <summary>Where the field, or the nearest part around it that has a place, was written.</summary>
    public static SourceOrigin? PlaceOf(MapNode root, FieldPath path)
    {
        for (var step = path; ; step = step.Parent!)
        {
            var key = step is { Key: not null, Parent: not null } ? (root.Find(step.Parent) as MapNode)?.KeyOriginOf(step.Key) : null;
            if ((key ?? root.Find(step)?.Origin) is { } place)
                return place;
            if (step.Depth == 0)
                return null;
        }
    }

    private static FieldPath Next(ManifestNode node, FieldPath path, Step step)
    {
        if (!step.IsInBrackets || node is not ListNode list)
            return path.Child(step.Text.Trim('"'));
        var index = int.TryParse(step.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : IndexOf(list, step.Text);
        return index < 0 ? path.Child(step.Text) : path.Child(index);
    }

    // name="web", or containerPort=80,protocol="TCP", or ="value" for an entry of a set.
    private static int IndexOf(ListNode list, string selector)
    {
        var wanted = selector.Split(',')
            .Select(part => part.Split('=', 2))
            .Where(part => part.Length == 2)
            .Select(part => (Key: part[0], Value: part[1].Trim('"')))
            .ToArray();
        for (var i = 0; i < list.Count; i++)
            if (wanted.Length > 0 && wanted.All(pair => pair.Key.Length == 0 ? list[i].ToString() == pair.Value : Matches(list[i], pair.Key, pair.Value)))
                return i;
        return -1;
    }

    // The server fills in what the manifest leaves out, such as the protocol of a port.
    private static bool Matches(ManifestNode item, string key, string value) => item.Find(key) is not { } found || found.ToString() == value;

    private static IEnumerable<Step> Steps(string text)
    {
        var position = 0;
        while (position < text.Length)
        {
            if (text[position] == '.')
            {
                position++;
                continue;
            }
            var isInBrackets = text[position] == '[';
            var start = isInBrackets ? position + 1 : position;
            var end = isInBrackets ? text.IndexOf(']', start) : text.AsSpan(start).IndexOfAny('.', '[') is >= 0 and var length ? start + length : text.Length;
            if (end < 0)
                yield break;
            yield return new Step(text[start..end], isInBrackets);
            position = isInBrackets ? end + 1 : end;
        }
    }

    private readonly record struct Step(string Text, bool IsInBrackets);
}
