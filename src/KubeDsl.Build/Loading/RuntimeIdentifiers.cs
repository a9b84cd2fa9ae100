using System.Runtime.InteropServices;

namespace KubeDsl.Build.Loading;

/// <summary>Chooses among files that packages bring for several platforms.</summary>
public static class RuntimeIdentifiers
{
    /// <summary>Of the files <c>runtime identifier|path</c> with one name, the one that fits this machine best.</summary>
    public static IEnumerable<string> Choose(IEnumerable<string> files)
    {
        var order = Fallbacks(RuntimeInformation.RuntimeIdentifier).ToList();
        return files
            .Select(file => file.Split('|', 2))
            .Where(parts => parts.Length == 2)
            .Select(parts => (Rank: order.IndexOf(parts[0]), Path: parts[1]))
            .Where(file => file.Rank >= 0)
            .GroupBy(file => Path.GetFileName(file.Path), StringComparer.OrdinalIgnoreCase)
            .Select(group => group.MinBy(file => file.Rank).Path);
    }

    /// <summary>
    /// A runtime identifier and what it may fall back to, nearest first: <c>linux-musl-x64</c>, <c>linux-musl</c>,
    /// <c>linux-x64</c>, <c>linux</c>, <c>unix-x64</c>, <c>unix</c>, <c>any</c>.
    /// </summary>
    public static IEnumerable<string> Fallbacks(string identifier)
    {
        var dash = identifier.LastIndexOf('-');
        var (system, processor) = dash < 0 ? (identifier, "") : (identifier[..dash], identifier[dash..]);
        var systems = new List<string>();
        for (var name = system; name.Length > 0; name = name.LastIndexOf('-') is > 0 and var cut ? name[..cut] : "")
            systems.Add(name);
        if (!system.StartsWith("win", StringComparison.Ordinal))
            systems.Add("unix");

        foreach (var name in systems)
        {
            if (processor.Length > 0)
                yield return name + processor;
            yield return name;
        }
        yield return "any";
    }
}
