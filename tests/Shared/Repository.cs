namespace KubeDsl.Tests;

/// <summary>Where the tests run: the repository and the reference data that may lie beside it.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>KubeDsl.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path inside the repository.</summary>
    public static string PathOf(string relative) =>
        Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>
    /// A path in the reference data beside the repository (<c>../shared</c>). The data is there for developers and CI only:
    /// where it is absent the calling test is skipped and says so. A test that calls this is a <c>[SkippableFact]</c>.
    /// </summary>
    public static string ReferenceData(string relative)
    {
        var path = Path.GetFullPath(Path.Combine(Root, "..", "shared", relative.Replace('/', Path.DirectorySeparatorChar)));
        Skip.If(!Path.Exists(path) && Environment.GetEnvironmentVariable("KUBEDSL_REQUIRE_REFERENCE_DATA") != "1", $"needs the reference data '../shared/{relative}', which is not beside this repository");
        return path;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "KubeDsl.sln")))
                return folder.FullName;
        throw new InvalidOperationException($"No folder above '{AppContext.BaseDirectory}' holds KubeDsl.sln.");
    }
}
