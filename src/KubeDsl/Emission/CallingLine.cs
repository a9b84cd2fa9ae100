using System.ComponentModel;
using KubeDsl.Manifests;

namespace KubeDsl.Emission;

/// <summary>
/// Tells which line of the user's code is making a fluent call, so that what the call writes carries that line. It is asked only while
/// the build step has set it: programs and tests that use KubeDsl pay nothing for it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CallingLine
{
    /// <summary>Finds the line from the stack of the calling thread; null when lines are not noted.</summary>
    public static Func<SourceOrigin?>? Finder { get; set; }

    /// <summary>The node of a new object, with the line of its <c>new</c>; a resource has it from the compiler.</summary>
    internal static MapNode Begin(MapNode node) =>
        Finder is { } finder && node.Origin is null && finder() is { } line ? (MapNode)node.WithOrigin(line) : node;

    /// <summary><paramref name="after"/>, with the line of the running call on everything that is not in <paramref name="before"/>.</summary>
    internal static MapNode Note(MapNode before, MapNode after) =>
        Finder is { } finder && finder() is { } line ? OriginMarks.Mark(before, after, line) : after;
}
