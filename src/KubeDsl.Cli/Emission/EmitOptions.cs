namespace KubeDsl.Cli.Emission;

/// <summary>The options of <c>kubedsl emit</c>; null where the project's own setting holds.</summary>
internal sealed record EmitOptions
{
    public const string StandardOutput = "-";

    public required string Source { get; init; }

    public required string Output { get; init; }

    public string? Environment { get; init; }

    public string? KubernetesVersion { get; init; }

    public string? Profile { get; init; }

    public bool WarningsAsErrors { get; init; }

    public IReadOnlyList<string> Parameters { get; init; } = [];

    public string? Layout { get; init; }

    public string? Format { get; init; }

    public IReadOnlyList<string> Sets { get; init; } = [];

    public bool Overwrite { get; init; }

    public string? Configuration { get; init; }

    /// <summary>Looks at the values before a project is built for them.</summary>
    /// <exception cref="CommandException">A value is none that its option knows.</exception>
    public void Verify()
    {
        Verify("--format", Format, "yaml", "json");
        Verify("--layout", Layout, "Set", "Resource");
        Verify("--profile", Profile, "privileged", "baseline", "restricted");
        var (oldest, latest) = (Schema.KubernetesVersion.Oldest, Schema.KubernetesVersion.Latest);
        if (KubernetesVersion is { } text && !(Schema.KubernetesVersion.TryParse(text, out var version) && version >= oldest && version <= latest))
            throw new CommandException($"--kubernetes-version '{text}' is not known. Use {oldest} to {latest}.");
    }

    private static void Verify(string option, string? value, params string[] known)
    {
        if (value is not null && !known.Contains(value, StringComparer.OrdinalIgnoreCase))
            throw new CommandException($"{option} '{value}' is not known. Use {string.Join(", ", known.Select(word => $"'{word}'"))}.");
    }
}
