using KubeDsl.Tests;

namespace KubeDsl.CatalogBuilder.Tests;

public sealed class RebuildTests
{
    private const string Command =
        "dotnet run --project generators/KubeDsl.CatalogBuilder -- --input ../shared/schema --output src/KubeDsl.Schema/Data/catalog.txt";

    [SkippableFact]
    public void Rebuilding_from_the_same_documents_gives_the_committed_bytes()
    {
        var rebuilt = CatalogText.Build(Repository.ReferenceData("schema"));
        var committed = File.ReadAllText(Repository.PathOf("src/KubeDsl.Schema/Data/catalog.txt"));
        Assert.True(rebuilt == committed, $"catalog.txt is not what the builder makes of the documents. Run: {Command}");
        Assert.Equal(rebuilt, CatalogText.Build(Repository.ReferenceData("schema")));
    }
}
