using KubeDsl.Manifests;
using KubeDsl.Tests;
using KubeDsl.Tests.Compiling;
using KubeDsl.Yaml;

namespace KubeDsl.Import.Tests;

/// <summary>Custom resources whose definition is known are described with the classes that the generator makes of it.</summary>
public class CustomResourceTests
{
    private static readonly YamlReaderOptions Reading = new() { KeepsComments = true };

    [Fact]
    public void Program_IsWhatAPersonWouldWrite()
    {
        var path = Repository.PathOf("tests/KubeDsl.Import.Tests/Fixtures/custom.yaml");
        var definitions = Definitions.In(Repository.PathOf("samples/CustomResources/crds"));

        var program = Import(definitions, YamlReader.Read(File.ReadAllBytes(path), "custom.yaml", Reading));

        Golden.Matches("tests/KubeDsl.Import.Tests/Golden/custom.txt", program.Text);
        Holds(program, definitions);
    }

    [Fact]
    public void ClassWithANameThatOthersHave_IsCalledInFull()
    {
        // 'Service' is a kind of Kubernetes, 'Task' and 'Manifest' are in the usings of the program, 'Shop' is its class.
        string[] kinds = ["Service", "Task", "Manifest", "Quantity", "Shop", "Widget"];
        var definitions = Definitions.Of([.. kinds.Select(kind => (kind + ".yaml", Definition("example.com", kind))), ("other.yaml", Definition("other.com", "Widget"))]);
        var resources = string.Join("---\n", [.. kinds.Select(kind => Resource("example.com/v1", kind)), Resource("other.com/v1", "Widget"), Resource("v1", "Service")]);

        var program = Import(definitions, YamlReader.Read(resources, "all.yaml"));

        Holds(program, definitions);
        Assert.Contains("new KubeDsl.Example.Service(\"a\")", program.Text, StringComparison.Ordinal);
        Assert.Contains("new KubeDsl.Service(\"a\")", program.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void NamespaceWithANameThatProgramsNeed_HasNoUsing()
    {
        var definitions = Definitions.Of([("resources.yaml", Definition("example.com", "Resource")), ("widgets.yaml", Definition("example.com", "Widget"))]);

        var program = Import(definitions, YamlReader.Read(Resource("example.com/v1", "Widget"), "all.yaml"));

        Holds(program, definitions);
        Assert.DoesNotContain("using KubeDsl.Example", program.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void FieldCalledSet_IsNotTakenForTheWayOut()
    {
        var definition = Definition("example.com", "Widget").Replace("size: { type: integer }", "set: { type: array, items: { type: string } }", StringComparison.Ordinal);
        var definitions = Definitions.Of([("widgets.yaml", definition)]);

        var program = Import(definitions, YamlReader.Read(Resource("example.com/v1", "Widget"), "all.yaml"));

        Holds(program, definitions);
    }

    [Fact]
    public void DefinitionThatCannotBeRead_IsTold()
    {
        var exception = Assert.Throws<ImportException>(() => Definitions.Of([("crds/widgets.yaml", "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec: {}\n")]).ToImport());

        Assert.Equal(("crds/widgets.yaml", 3), (exception.Place!.File, exception.Place.Line));
        Assert.Contains("no 'spec.group'", exception.Message, StringComparison.Ordinal);
    }

    private static void Holds(ImportedProgram program, Definitions definitions)
    {
        var emitted = Programs.Run([program.Text], definitions.Files).Values.SelectMany(made => made).ToArray();
        var imported = program.Resources.Select(resource => resource.Original.Root).ToArray();
        // Each namespace has a method of its own.
        Assert.True(emitted.Length == imported.Length && imported.All(emitted.Contains), program.Text);
    }

    private static ImportedProgram Import(Definitions definitions, IEnumerable<YamlDocument> documents) =>
        Importer.Import([new ImportSource("all.yaml", documents)], new ImportOptions { ClassName = "Shop", Definitions = definitions.ToImport() });

    private static string Definition(string group, string kind) =>
        $$"""
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        spec:
          group: {{group}}
          scope: Namespaced
          names: { kind: {{kind}} }
          versions:
          - name: v1
            served: true
            storage: true
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  spec:
                    type: object
                    properties:
                      size: { type: integer }
                      mode: { type: string, enum: [on, off] }
                      port: { type: object }

        """;

    private static string Resource(string apiVersion, string kind) =>
        $"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: a}}\nspec:\n  size: 1\n  mode: \"on\"\n  port: {{}}\n";
}
