using KubeDsl.Import;

namespace KubeDsl.Cli.Importing;

/// <summary>The words after <c>kubedsl import</c>; null where an option was not given.</summary>
internal sealed record ImportArguments
{
    public required IReadOnlyList<string> Paths { get; init; }

    public string? Output { get; init; }

    public string? Namespace { get; init; }

    public string? ClassName { get; init; }

    public bool OneMethodPerFile { get; init; }

    public IReadOnlyList<string> Crds { get; init; } = [];

    public bool Diff { get; init; }

    public bool Force { get; init; }

    /// <exception cref="CommandException">A name is none that C# takes, or options contradict each other.</exception>
    public ImportOptions ToOptions()
    {
        if (Diff && Output is not null)
            throw new CommandException("--diff writes nothing, so -o has no meaning. Leave one of them out.");
        foreach (var part in Namespace?.Split('.') ?? [])
            Identifier("--namespace", Namespace!, part);
        if (ClassName is not null)
            Identifier("--class", ClassName, ClassName);
        return new ImportOptions
        {
            Namespace = Namespace,
            ClassName = ClassName ?? (Output is null ? ImportOptions.Default.ClassName : ImportOptions.ClassNameFor(Output)),
            Grouping = OneMethodPerFile ? ImportGrouping.ByFile : ImportGrouping.ByNamespace,
        };
    }

    private static void Identifier(string option, string value, string part)
    {
        if (!ImportOptions.IsIdentifier(part))
            throw new CommandException($"{option} '{value}' is no name that C# takes. Use letters, digits and '_', no digit first, and no keyword.");
    }
}
