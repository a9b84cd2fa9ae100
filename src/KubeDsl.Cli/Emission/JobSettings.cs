using KubeDsl.Build.Requests;

namespace KubeDsl.Cli.Emission;

/// <summary>Puts the options of the command line over the settings of a job: in a request file the last line holds.</summary>
internal static class JobSettings
{
    public static void Append(EmitJob job, EmitOptions options, string folder, string? writtenFiles)
    {
        var lines = new List<string> { "output=" + folder, "stamp=", "runningMember=" + job.RunningMember };
        void Add(string name, string? value)
        {
            if (value is null)
                return;
            if (value.AsSpan().ContainsAny('\r', '\n'))
                throw new CommandException($"The value for '{name}' has a line break.");
            lines.Add($"{name}={value}");
        }

        Add("summary", options.Output == EmitOptions.StandardOutput ? "false" : null);
        Add("writtenFiles", writtenFiles);
        Add("environment", options.Environment);
        Add("kubernetesVersion", options.KubernetesVersion);
        Add("profile", options.Profile);
        Add("treatWarningsAsErrors", options.WarningsAsErrors ? "true" : null);
        Add("layout", options.Layout);
        Add("format", options.Format);
        Add("overwrite", options.Overwrite ? "true" : null);
        foreach (var set in options.Sets)
            Add("set", set);
        lines.Add("parametersFile=" + MergeParameters(job.Parameters, options.Parameters));
        File.AppendAllLines(job.Request, lines);
    }

    // In the folder of this run, which only the user can read. The host deletes the file as soon as it has read it.
    private static string MergeParameters(string path, IEnumerable<string> onCommandLine)
    {
        var parameters = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (File.Exists(path))
        {
            if (!ParameterText.TryRead(File.ReadAllText(path).TrimEnd('\r', '\n'), out var ofProject, out var problem))
                throw new CommandException($"KubeDslParameters of the project: {problem}");
            foreach (var (name, value) in ofProject)
                parameters[name] = value;
        }
        foreach (var parameter in onCommandLine)
        {
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw new CommandException("A parameter is written --parameter name=value.");
            parameters[parameter[..equals]] = parameter[(equals + 1)..];
        }
        File.WriteAllText(path, ParameterText.Write(parameters));
        return path;
    }
}
