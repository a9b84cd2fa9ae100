using KubeDsl.CatalogBuilder.Merging;
using KubeDsl.CatalogBuilder.Reading;
using KubeDsl.CatalogBuilder.Writing;

namespace KubeDsl.CatalogBuilder;

internal static class Program
{
    private const string Usage = "usage: KubeDsl.CatalogBuilder --input FOLDER --output FILE\n"
        + "FOLDER has v1.NN.json.gz (the OpenAPI v2 document of each version) and lifecycle.json.";

    private static int Main(string[] args)
    {
        if (ValueOf(args, "--input") is not { } input || ValueOf(args, "--output") is not { } output)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        try
        {
            File.WriteAllText(output, CatalogText.Build(input));
            return 0;
        }
        catch (Exception e) when (e is CatalogInputException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }

    private static string? ValueOf(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}
