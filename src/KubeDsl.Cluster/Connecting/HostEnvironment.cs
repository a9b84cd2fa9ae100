namespace KubeDsl.Cluster.Connecting;

/// <summary>What a connection takes from the machine it is made on.</summary>
internal sealed record HostEnvironment
{
    /// <summary>This machine and process.</summary>
    public static HostEnvironment Current { get; } = new();

    /// <summary>Gives the value of an environment variable, or null.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>The user's home; empty when there is none.</summary>
    public string HomeFolder { get; init; } = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    /// <summary>Where a pod finds its service account.</summary>
    public string ServiceAccountFolder { get; init; } = "/var/run/secrets/kubernetes.io/serviceaccount";

    /// <summary>Whether somebody can be asked on standard input.</summary>
    public bool IsInteractive { get; init; } = !Console.IsInputRedirected;

    /// <summary>The value of a variable that is set to something.</summary>
    public string? Find(string variable) => Variable(variable) is { Length: > 0 } value ? value : null;
}
