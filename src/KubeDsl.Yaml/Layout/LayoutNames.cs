using System.Globalization;
using KubeDsl.Manifests;

namespace KubeDsl.Yaml.Layout;

/// <summary>Names the files that sets of manifests are written to.</summary>
public static class LayoutNames
{
    /// <summary>
    /// The files of <paramref name="sets"/>, in the order of the sets. In <see cref="FileLayout.Resource"/> a file is named after kind
    /// and name; namespace and API group are added where two resources would share a file, and a number where that is not enough.
    /// </summary>
    /// <param name="sets">The sets.</param>
    /// <param name="layout">How to spread them.</param>
    /// <param name="extension">The end of each file name, with its dot. Default: <c>.yaml</c>.</param>
    public static IReadOnlyList<OutputFile> Arrange(IEnumerable<ManifestSet> sets, FileLayout layout, string extension = ".yaml")
    {
        var files = new List<OutputFile>();
        var taken = new UniqueNames();
        foreach (var set in sets)
        {
            var name = taken.Take(SafeFileName.Of(set.Name));
            if (layout == FileLayout.Set)
                files.Add(new OutputFile(name + extension, set, set.Manifests));
            else
                files.AddRange(ResourceFiles(set, name, extension));
        }
        return files;
    }

    private static IEnumerable<OutputFile> ResourceFiles(ManifestSet set, string folder, string extension)
    {
        var names = set.Manifests.Select(manifest => SafeFileName.Of(NameOf(manifest))).ToArray();
        Distinguish(set.Manifests, names, manifest => manifest.Namespace);
        Distinguish(set.Manifests, names, manifest => manifest.Group);

        var taken = new UniqueNames();
        for (var i = 0; i < names.Length; i++)
            yield return new OutputFile($"{folder}/{taken.Take(names[i])}{extension}", set, [set.Manifests[i]]);
    }

    /// <summary>Adds what <paramref name="mark"/> says to all names that occur more than once.</summary>
    private static void Distinguish(IReadOnlyList<Manifest> manifests, string[] names, Func<Manifest, string> mark)
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
            counts[name] = counts.TryGetValue(name, out var count) ? count + 1 : 1;
        for (var i = 0; i < names.Length; i++)
            if (counts[names[i]] > 1 && mark(manifests[i]) is { Length: > 0 } addition)
                names[i] = SafeFileName.Of($"{names[i]}-{addition}");
    }

    private static string NameOf(Manifest manifest)
    {
        var name = manifest.Name.Length > 0 ? manifest.Name : (manifest.Root.Find("metadata", "generateName") as StringNode)?.Value.TrimEnd('-') ?? "";
        return (name.Length > 0 ? $"{manifest.Kind}-{name}" : manifest.Kind).ToLowerInvariant();
    }

    /// <summary>Names that were given out, in whatever case.</summary>
    private sealed class UniqueNames
    {
        private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

        public string Take(string name)
        {
            var candidate = name;
            for (var number = 2; !taken.Add(candidate); number++)
                candidate = name + "-" + number.ToString(CultureInfo.InvariantCulture);
            return candidate;
        }
    }
}
