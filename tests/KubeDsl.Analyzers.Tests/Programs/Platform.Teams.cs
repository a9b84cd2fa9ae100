namespace KubeDsl.Programs;

public static partial class Platform
{
    private static string[] TeamNames => ["shop", "search", "ml-lab"];
}
