namespace KubeDsl.Cli.Emission;

/// <summary>All that it takes to run the emit host.</summary>
/// <param name="Host">The host's assembly: the one of the KubeDsl version that the manifests were compiled with.</param>
/// <param name="Request">The request file.</param>
/// <param name="RuntimeConfig">The runtime configuration, with the frameworks that the manifests need.</param>
/// <param name="WorkingDirectory">Where the host runs: relative paths in the user's code start here.</param>
internal sealed record EmitJob(string Host, string Request, string RuntimeConfig, string WorkingDirectory)
{
    /// <summary>The file with the parameters of the project, if it has any.</summary>
    public string Parameters => Request + ".parameters";

    /// <summary>The file in which the host notes the member that is running.</summary>
    public string RunningMember => Request + ".running";
}
