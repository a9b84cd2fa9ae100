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
}
