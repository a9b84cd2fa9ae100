using KubeDsl.Build.Requests;

namespace KubeDsl.Cli.Emission;

/// <summary>Puts the options of the command line over the settings of a job: in a request file the last line holds.</summary>
internal static class JobSettings
{
    public static void Append(EmitJob job, EmitOptions options, string folder, string? writtenFiles, string work)
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
        Add("layout", options.Layout);
        Add("format", options.Format);
        Add("overwrite", options.Overwrite ? "true" : null);
        foreach (var set in options.Sets)
            Add("set", set);
        if (options.Parameters.Count > 0)
            Add("parametersFile", WriteParameters(options.Parameters, work));
        File.AppendAllLines(job.Request, lines);
    }

    // In the folder of this run, which only the user can read.
    private static string WriteParameters(IEnumerable<string> parameters, string work)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var parameter in parameters)
        {
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw new CommandException("A parameter is written --parameter name=value.");
            pairs.Add(new(parameter[..equals], parameter[(equals + 1)..]));
        }
        var path = Path.Combine(work, "parameters");
        File.WriteAllText(path, ParameterText.Write(pairs));
        return path;
    }
}
