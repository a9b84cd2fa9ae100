using KubeDsl.Manifests;

namespace KubeDsl.Rules.Tests.Defaults;

/// <summary>Whether what is said with less knowledge holds of what is said with all of it.</summary>
internal static class Completions
{
    /// <summary>The first place where <paramref name="partial"/> says something that <paramref name="whole"/> does not bear out; null when there is none.</summary>
    public static string? ProblemOf(ManifestNode partial, ManifestNode whole, FieldPath path)
    {
        switch (partial, whole)
        {
            case (UnknownNode, _):
                return null;
            case (MapNode some, MapNode all):
                foreach (var entry in some)
                    if (all[entry.Key] is not { } value)
                    {
                        if (!(some.IsOpen && entry.Value is UnknownNode))
                            return $"'{path.Child(entry.Key)}' is there, and is not when all is known";
                    }
                    else if (ProblemOf(entry.Value, value, path.Child(entry.Key)) is { } problem)
                    {
                        return problem;
                    }
                foreach (var entry in all)
                    if (!some.IsOpen && !some.ContainsKey(entry.Key))
                        return $"'{path.Child(entry.Key)}' is not there, and is when all is known";
                return null;
            case (ListNode some, ListNode all) when some.IsOpen:
                return some.Count <= all.Count ? null : $"'{path}' has {some.Count} entries, and {all.Count} when all is known";
            case (ListNode some, ListNode all) when some.Count == all.Count:
                for (var i = 0; i < some.Count; i++)
                    if (ProblemOf(some[i], all[i], path.Child(i)) is { } problem)
                        return problem;
                return null;
            default:
                return whole is UnknownNode || partial.Equals(whole) ? null : $"'{path}' is {partial}, and {whole} when all is known";
        }
    }
}
