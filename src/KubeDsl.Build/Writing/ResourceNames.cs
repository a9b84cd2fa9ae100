using System.Text;
using KubeDsl.Manifests;

namespace KubeDsl.Build.Writing;

/// <summary>Names the files of single resources: <c>deployment-web</c>, with namespace and group only where two would be the same.</summary>
internal static class ResourceNames
{
    private const int LongestName = 200;

    public static IReadOnlyList<string> Of(IReadOnlyList<Manifest> manifests)
    {
        var names = new string[manifests.Count];
        var shortNames = manifests.Select(manifest => Safe($"{manifest.Kind}-{manifest.Name}")).ToArray();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            var isShared = shortNames.Count(name => name == shortNames[i]) > 1;
            var name = isShared ? Safe(string.Join('-', new[] { manifests[i].Kind, manifests[i].Group, manifests[i].Namespace, manifests[i].Name }.Where(part => part.Length > 0))) : shortNames[i];
            var unique = name;
            for (var copy = 2; !taken.Add(unique); copy++)
                unique = $"{name}-{copy}";
            names[i] = unique;
        }
        return names;
    }

    private static string Safe(string name)
    {
        var safe = new StringBuilder(name.Length);
        foreach (var character in name.ToLowerInvariant())
            safe.Append(char.IsAsciiLetterOrDigit(character) || character is '-' or '.' ? character : '-');
        return safe.ToString(0, Math.Min(safe.Length, LongestName)).Trim('-', '.');
    }
}
