namespace KubeDsl.Cli.Emission;

/// <summary>What manifests are made from.</summary>
/// <param name="Path">The full path of a project file or an assembly.</param>
/// <param name="IsAssembly">True for an assembly.</param>
internal sealed record EmitSource(string Path, bool IsAssembly)
{
    /// <summary>Finds the project or assembly that the user named.</summary>
    /// <exception cref="CommandException">There is none, or there are several.</exception>
    public static EmitSource Find(string text)
    {
        var path = System.IO.Path.GetFullPath(text);
        if (File.Exists(path))
        {
            return System.IO.Path.GetExtension(path).ToLowerInvariant() switch
            {
                ".dll" => new EmitSource(path, IsAssembly: true),
                ".csproj" => new EmitSource(path, IsAssembly: false),
                _ => throw new CommandException($"'{text}' is neither a C# project (.csproj) nor an assembly (.dll)."),
            };
        }
        if (!Directory.Exists(path))
            throw new CommandException($"'{text}' does not exist. Name a project, a folder with one, or a built assembly.");

        var projects = Directory.GetFiles(path, "*.csproj").Order(StringComparer.Ordinal).ToArray();
        return projects switch
        {
            [var only] => new EmitSource(only, IsAssembly: false),
            [] => throw new CommandException($"There is no C# project in '{path}'. Name a project, a folder with one, or a built assembly."),
            _ => throw new CommandException($"There are {projects.Length} projects in '{path}': {string.Join(", ", projects.Select(System.IO.Path.GetFileName))}. Name the one to use."),
        };
    }
}
