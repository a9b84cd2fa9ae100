using KubeDsl.Import.Code;
using KubeDsl.Import.Resources;
using KubeDsl.Yaml;

namespace KubeDsl.Import.Comments;

/// <summary>Puts the comments of a document above the calls that its lines have become.</summary>
internal static class CommentPlacement
{
    public static void Place(IReadOnlyList<YamlComment> comments, IReadOnlyList<ResourceCode> resources)
    {
        if (comments.Count == 0 || resources.Count == 0)
            return;

        var anchors = resources.SelectMany(AnchorsOf).ToList();
        // Where a whole and its first part begin on one line, a comment above belongs to the whole and one behind to the part.
        var ordered = anchors.Select((anchor, i) => (anchor, i)).OrderBy(item => item.anchor.Line).ThenBy(item => item.i).Select(item => item.anchor).ToArray();
        foreach (var comment in comments)
            (comment.IsTrailing
                ? ordered.LastOrDefault(anchor => anchor.Line <= comment.Line) ?? ordered[0]
                : ordered.FirstOrDefault(anchor => anchor.Line > comment.Line) ?? new Anchor(0, resources[^1].CommentsBelow))
                .Comments.Add(OneLine(comment.Text));
    }

    private static IEnumerable<Anchor> AnchorsOf(ResourceCode resource) =>
        resource.Expressions.SelectMany(Expressions.CallsOf)
            .Where(call => call.Lines.First > 0)
            .Select(call => new Anchor(call.Lines.First, call.Comments))
            .Prepend(new Anchor(resource.Manifest.Origin?.Line ?? 0, resource.Comments));

    private static string OneLine(string text) => string.Concat(text.Select(character =>
        char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character)).TrimEnd();

    private sealed record Anchor(int Line, List<string> Comments);
}
