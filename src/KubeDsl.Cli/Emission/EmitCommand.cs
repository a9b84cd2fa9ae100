namespace KubeDsl.Cli.Emission;

/// <summary>What <c>kubedsl emit</c> does: find the assembly, run the emit host, show what it wrote.</summary>
internal static class EmitCommand
{
    private const string WrittenFilesName = ".kubedsl-written";

    public static int Run(EmitOptions options)
    {
        var messages = new StringWriter();
        var work = Directory.CreateTempSubdirectory("kubedsl-").FullName;
        try
        {
            options.Verify();
            var source = EmitSource.Find(options.Source);
            var job = source.IsAssembly ? AssemblyJob.Prepare(source.Path, work) : ProjectJob.Prepare(source.Path, options.Configuration, work);
            var toStandardOutput = options.Output == EmitOptions.StandardOutput;
            var folder = toStandardOutput ? Path.Combine(work, "manifests") : Path.GetFullPath(options.Output);
            JobSettings.Append(job, options, folder, WrittenFiles(source, folder, toStandardOutput, work));

            var exitCode = HostRun.Run(job, messages);
            if (exitCode == ExitCodes.Success && toStandardOutput && !ManifestPrinter.Print(folder, Console.OpenStandardOutput()))
                messages.WriteLine($"kubedsl: '{options.Source}' has no manifests: there is no member with [Manifests], or none returns a resource.");
            return exitCode;
        }
        catch (CommandException exception)
        {
            messages.WriteLine($"kubedsl: {exception.Message}");
            return exception.ExitCode;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            messages.WriteLine($"kubedsl: {exception.Message}");
            return ExitCodes.Usage;
        }
        finally
        {
            // On a terminal both streams share the screen: the manifests come first, what there is to say about them last.
            Console.Error.Write(messages);
            Directory.Delete(work, recursive: true);
        }
    }

    // A project keeps its list in obj/. An assembly has no such place, so the list lies with the files.
    private static string? WrittenFiles(EmitSource source, string folder, bool toStandardOutput, string work) =>
        toStandardOutput ? Path.Combine(work, "written")
        : source.IsAssembly ? Path.Combine(folder, WrittenFilesName)
        : null;
}
