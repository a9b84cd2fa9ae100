using KubeDsl.Build.Writing;
using KubeDsl.Cli.Clusters;
using KubeDsl.Cluster.Api;
using KubeDsl.Cluster.Definitions;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Formats;
using KubeDsl.Schema;
using KubeDsl.Yaml;

namespace KubeDsl.Cli.Definitions;

/// <summary>What <c>kubedsl crd pull</c> does: a file for each definition of the cluster, touched only when it differs.</summary>
internal static class CrdPullCommand
{
    public static int Run(CrdPullArguments arguments)
    {
        var cluster = new ClusterArguments { Kubeconfig = arguments.Kubeconfig, Context = arguments.Context };
        return ClusterCommand.Run(cluster, async (session, cancellation) =>
        {
            var all = await new DefinitionReader(session.Access.Client).AllAsync(cancellation);
            var wanted = Choose(all, arguments.Wanted);
            var changed = Write(wanted, arguments.Folder);
            await Console.Error.WriteLineAsync($"kubedsl: {wanted.Count} {(wanted.Count == 1 ? "definition" : "definitions")} in {arguments.Folder}, {changed} changed");
            return ExitCodes.Success;
        });
    }

    private static IReadOnlyList<Manifest> Choose(IReadOnlyList<Manifest> all, IReadOnlyList<string> wanted)
    {
        foreach (var word in wanted)
            if (!all.Any(definition => Fits(definition, word)))
                throw new CommandException($"The cluster has no definition and no API group of definitions named '{word}'.{DidYouMean(word, all)}");
        return wanted.Count == 0 ? all : [.. all.Where(definition => wanted.Any(word => Fits(definition, word)))];
    }

    private static int Write(IReadOnlyList<Manifest> definitions, string folder)
    {
        Directory.CreateDirectory(folder);
        var changed = 0;
        foreach (var definition in definitions)
        {
            if (Dns1123SubdomainFormat.Problem(definition.Name) is { } problem)
                throw new ClusterException($"The cluster has a definition named '{definition.Name}', which cannot be the name of a file. {problem}");
            var path = Path.Combine(folder, definition.Name + ".yaml");
            var content = YamlText.WriteUtf8(definition.Root);
            if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
                continue;
            FileReplacement.Replace(path, content);
            Console.Out.WriteLine(path);
            changed++;
        }
        return changed;
    }

    private static bool Fits(Manifest definition, string word) => definition.Name == word || GroupOf(definition) == word;

    private static string GroupOf(Manifest definition) => definition.Root.Find("spec", "group") is StringNode group ? group.Value : "";

    private static string DidYouMean(string word, IReadOnlyList<Manifest> all) =>
        Spelling.Closest(word, all.SelectMany(definition => new[] { definition.Name, GroupOf(definition) }).Distinct()) is { } closest ? $" Did you mean '{closest}'?" : "";
}
