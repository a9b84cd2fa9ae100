using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using KubeDsl.Manifests;
using KubeDsl.Yaml;

namespace KubeDsl.Benchmarks;

/// <summary>
/// Times <c>kubedsl check</c> as users start it, start-up included: one file, and the labelled manifests of the reference data in files of a hundred
/// documents. Measure the tool as it is installed (<c>check PATH</c>); without a path it is the one that was built with the benchmarks, which is not
/// compiled ahead of time.
/// </summary>
internal sealed class CheckLook(string tool, string data)
{
    private const int DocumentsOfFile = 100;
    private const int Applications = 2000;

    private static readonly string[] AsFound = ["own-base", "public-base"];
    private static readonly string[] WithMistakes = [.. AsFound, "own-mutants", "public-mutants"];
    private static readonly string[] OfCustomResources = ["crs-public-base", "crs-public-mutants"];

    /// <param name="tool">The tool, an executable or a <c>.dll</c>.</param>
    /// <param name="data">The folder of the reference data; that beside the repository when null.</param>
    public static void Run(string? tool, string? data)
    {
        var folder = Directory.CreateTempSubdirectory("kubedsl-check-");
        try
        {
            new CheckLook(tool ?? TimedProcess.BuiltTool, data ?? Path.Combine("..", "shared")).Run(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private void Run(string folder)
    {
        var one = Path.Combine(folder, "one.yaml");
        File.WriteAllText(one, YamlText.Write(FluentShop.Deployment(0).ToManifest()));
        Report("one Deployment", 1, 20, one);

        var shop = Path.Combine(folder, "shop.yaml");
        File.WriteAllText(shop, YamlText.Write(Enumerable.Range(0, Applications).SelectMany(Application).Select(resource => resource.ToManifest())));
        Report("Deployments and their Services in one file", Applications * 2, 5, shop);

        if (!Directory.Exists(Path.Combine(data, "oracle")))
        {
            Console.WriteLine($"There are no labelled manifests in '{data}'.");
            return;
        }
        var found = Write(folder, "found", AsFound);
        Report("labelled manifests", found.Count, 10, found.Folder);
        var mistakes = Write(folder, "mistakes", WithMistakes);
        Report("labelled manifests and all their variations with a mistake, as one set", mistakes.Count, 3, mistakes.Folder);

        var definitions = Path.Combine(data, "crds", "public");
        Report("one Deployment, 29 definitions of custom resources at hand", 1, 10, one, "--crds", definitions);
        var resources = Write(folder, "resources", OfCustomResources);
        Report("labelled custom resources and their definitions", resources.Count, 5, resources.Folder, "--crds", definitions);
    }

    private static IEnumerable<Resource> Application(int number) => [FluentShop.Deployment(number, "web-" + number), FluentShop.Service(number, "web-" + number)];

    private (string Folder, int Count) Write(string folder, string name, string[] sources)
    {
        var target = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        var manifests = sources.SelectMany(source => Read(Path.Combine(data, "oracle", source + ".jsonl.gz"))).ToArray();
        foreach (var (file, number) in manifests.Chunk(DocumentsOfFile).Select((file, number) => (file, number)))
            File.WriteAllText(Path.Combine(target, string.Create(CultureInfo.InvariantCulture, $"{number:0000}.yaml")), YamlText.Write(file));
        return (target, manifests.Length);
    }

    private static IEnumerable<Manifest> Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var labelled = JsonDocument.Parse(line);
            yield return YamlReader.Read(labelled.RootElement.GetProperty("manifest").GetRawText())[0].Manifest!;
        }
    }

    private void Report(string what, int documents, int runs, params string[] arguments)
    {
        var times = new double[runs];
        for (var i = 0; i < runs; i++)
            times[i] = TimedProcess.Run(tool, ["check", .. arguments], mayFind: true).TotalMilliseconds;
        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: {documents} documents, best {times[0]:0} ms, median {times[runs / 2]:0} ms, {documents / times[0] * 1000:0} documents a second"));
    }
}
