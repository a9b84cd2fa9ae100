using System.Text;
using KubeDsl.Cli.Clusters.Reporting;
using KubeDsl.Cluster.Applying;
using KubeDsl.Cluster.Diffing;

namespace KubeDsl.Cli.Clusters;

/// <summary>What <c>kubedsl diff</c> does.</summary>
internal static class DiffCommand
{
    public static int Run(ClusterArguments arguments, ApplyOptions options) => ClusterCommand.Run(arguments, async (session, cancellation) =>
    {
        if (await session.LoadAsync(cancellation) is not { } source)
            return ExitCodes.Usage;

        options = options with { Set = session.SetOf(source.ProjectName), Adopt = arguments.Adopt };
        var plan = await session.PlanAsync(source, cancellation);
        var report = await new DiffRun(session.Access, options, new SilentObserver()).RunAsync(plan, cancellation);

        await using var output = Console.OpenStandardOutput();
        if (arguments.Output == "json")
            DiffJson.Write(report, source.Places, output);
        else
        {
            await using var writer = new StreamWriter(output, new UTF8Encoding(false)) { NewLine = "\n" };
            var palette = Palette.ForOutput();
            new DiffText(writer, palette, new ResultLines(palette, source.Places, session.Namespace, isDryRun: false, arguments.IsForBuild)).Write(report);
        }
        await Console.Error.WriteLineAsync($"kubedsl: {DiffText.Summary(report)}");
        return report.HasTrouble ? ExitCodes.Usage : report.HasChanges ? ExitCodes.Findings : ExitCodes.Success;
    });
}
