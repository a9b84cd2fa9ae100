using KubeDsl.Build.Writing;
using KubeDsl.Cli.Clusters;
using KubeDsl.Yaml;

namespace KubeDsl.Cli.Pulling;

/// <summary>What <c>kubedsl policies pull</c> does: collect, and write each file whose content differs.</summary>
internal static class PoliciesPullCommand
{
    public static int Run(string folder, string? kubeconfig, string? context) =>
        ClusterCommand.Run(new ClusterArguments { Kubeconfig = kubeconfig, Context = context }, async (session, cancellation) =>
        {
            var pull = new PolicyPull(session.Access.Client, session.Access.Discovery);
            var files = await pull.CollectAsync(cancellation);
            Directory.CreateDirectory(folder);
            var changed = 0;
            foreach (var (name, manifests) in files)
            {
                var path = Path.Combine(folder, name);
                var content = YamlText.WriteUtf8(manifests);
                if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
                    continue;
                FileReplacement.Replace(path, content);
                changed++;
            }
            foreach (var remark in pull.Remarks)
                await Console.Error.WriteLineAsync($"kubedsl: {remark}");
            await Console.Error.WriteLineAsync($"kubedsl: {files.Count} files in '{folder}', {changed} of them new or changed.");
            return ExitCodes.Success;
        });
}
