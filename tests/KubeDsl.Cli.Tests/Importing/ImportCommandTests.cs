namespace KubeDsl.Cli.Tests.Importing;

public class ImportCommandTests
{
    private const string Web = """
        # The web server.
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
            - name: web
              image: nginx:1.27 # pinned
        """;

    [Fact]
    public void File_BecomesAProgram()
    {
        using var scratch = new Scratch().Write("web.yaml", Web);

        var run = ToolRun.Of(scratch, "import", "web.yaml", "-o", "WebShop.cs");

        Assert.Equal((0, "", "kubedsl: 1 resource imported to WebShop.cs\n"), (run.ExitCode, run.Output, run.Messages));
        Assert.Equal(
            """
            using System.Collections.Generic;
            using KubeDsl;

            public static class WebShop
            {
                [Manifests]
                public static IEnumerable<Resource> Define()
                {
                    // The web server.
                    yield return new Pod("web")
                        // pinned
                        .WithContainer("web", "nginx:1.27");
                }
            }

            """,
            File.ReadAllText(Path.Combine(scratch.Folder, "WebShop.cs")));
    }

    [Fact]
    public void StandardInput_GoesToStandardOutput()
    {
        using var scratch = new Scratch();

        var run = ToolRun.Of(scratch, Texts.Good, ["import", "-", "--namespace", "Acme.Deploy", "--class", "Settings"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Messages));
        Assert.Contains("namespace Acme.Deploy;\n\npublic static class Settings\n", run.Output);
        Assert.Contains("""yield return new ConfigMap("settings").WithData("level", "debug");""", run.Output);
    }

    [Fact]
    public void Folder_HasAMethodForEachNamespaceOrFile()
    {
        using var scratch = new Scratch().Write("k8s/web.yaml", Web + "\n---\n" + Texts.Good).Write("k8s/more-settings.yaml", Texts.Good.Replace("name: settings", "name: settings\n  namespace: prod"));

        Assert.Contains("> Prod()", ToolRun.Of(scratch, "import", "k8s").Output);
        Assert.Contains("> Define()", ToolRun.Of(scratch, "import", "k8s").Output);
        Assert.Contains("> MoreSettings()", ToolRun.Of(scratch, "import", "k8s", "--one-method-per-file").Output);
        Assert.Contains("> Web()", ToolRun.Of(scratch, "import", "k8s", "--one-method-per-file").Output);
    }

    [Fact]
    public void BrokenYaml_IsToldWithItsPlace_AndNothingIsWritten()
    {
        using var scratch = new Scratch().Write("good.yaml", Web).Write("bad.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: a\n");

        var run = ToolRun.Of(scratch, "import", "good.yaml", "bad.yaml", "-o", "Out.cs");

        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"^kubedsl: bad\.yaml\(\d+,\d+\): .+\n$", run.Messages);
        Assert.False(File.Exists(Path.Combine(scratch.Folder, "Out.cs")));
    }

    [Theory]
    [InlineData("ConfigMap 'settings' is there 2 times, in k8s/base.yaml, k8s/prod.yaml: the build takes it once. Import with --one-method-per-file, or leave one out.")]
    [InlineData("", "--one-method-per-file")]
    public void ObjectThatIsThereTwice_IsTold(string expected, params string[] options)
    {
        using var scratch = new Scratch().Write("k8s/base.yaml", Texts.Good).Write("k8s/prod.yaml", Texts.Good);

        var run = ToolRun.Of(scratch, ["import", "k8s", .. options]);

        Assert.Equal((0, expected.Length > 0 ? $"kubedsl: {expected}\n" : ""), (run.ExitCode, run.Messages));
    }

    [Fact]
    public void Kustomization_IsLeftOut()
    {
        using var scratch = new Scratch().Write("k8s/kustomization.yaml", "resources: [web.yaml]").Write("k8s/web.yaml", Web);

        var run = ToolRun.Of(scratch, "import", "k8s");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("[Manifests]", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("kubedsl: k8s/kustomization.yaml is left out: a kustomization is no object.", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryFileThatCannotBeRead_IsTold()
    {
        using var scratch = new Scratch().Write("a.yaml", "a: b: c").Write("b.yaml", "kind: Pod");

        var run = ToolRun.Of(scratch, "import", ".");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Matches(@"^kubedsl: a\.yaml\(1,5\): .+\nkubedsl: b\.yaml\(1,1\): .+\n$", run.Messages);
    }

    [Theory]
    [InlineData("kind: Pod", "kubedsl: a.yaml(1,1): The object has no 'apiVersion'. Write one, such as 'v1' or 'apps/v1'.\n")]
    [InlineData("apiVersion: v1", "kubedsl: a.yaml(1,1): The object has no 'kind'. Write one, such as 'Deployment'.\n")]
    [InlineData("- a", "kubedsl: a.yaml(1,1): This is no object. Write a map with 'apiVersion' and 'kind', or remove it.\n")]
    [InlineData("# nothing", "kubedsl: There is nothing to import: the input has no resource.\n")]
    public void WhatIsNoResource_IsTold(string yaml, string message)
    {
        using var scratch = new Scratch().Write("a.yaml", yaml);

        var run = ToolRun.Of(scratch, "import", "a.yaml");

        Assert.Equal((1, "", message), (run.ExitCode, run.Output, run.Messages));
    }

    [Fact]
    public void CustomResource_IsDescribedWithTheClassOfItsDefinition()
    {
        using var scratch = new Scratch()
            .Write("crds/widgets.yaml", "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec: {group: example.com, names: {kind: Widget}, versions: [{name: v1, schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {size: {type: integer}}}}}}}]}\n")
            .Write("widget.yaml", "apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: a}\nspec: {size: 3}\n");

        var run = ToolRun.Of(scratch, "import", "widget.yaml", "--crds", "crds");

        Assert.Equal((0, ""), (run.ExitCode, run.Messages));
        Assert.Contains("\nusing KubeDsl.Example;\n", run.Output);
        Assert.Contains("yield return new Widget(\"a\").Size(3);", run.Output);
    }

    [Fact]
    public void DefinitionThatCannotBeRead_IsTold()
    {
        using var scratch = new Scratch().Write("web.yaml", Web).Write("widgets.yaml", "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec: {}\n");

        var run = ToolRun.Of(scratch, "import", "web.yaml", "--crds", "widgets.yaml");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("kubedsl: widgets.yaml(3,7): The definition has no 'spec.group'.", run.Messages);
    }

    [Fact]
    public void ExistingFile_IsReplacedOnlyByForce()
    {
        using var scratch = new Scratch().Write("web.yaml", Web).Write("Web.cs", "mine");
        var path = Path.Combine(scratch.Folder, "Web.cs");

        var refused = ToolRun.Of(scratch, "import", "web.yaml", "-o", "Web.cs");
        Assert.Equal((2, "kubedsl: 'Web.cs' exists already. Use --force to replace it.\n", "mine"), (refused.ExitCode, refused.Messages, File.ReadAllText(path)));

        Assert.Equal(0, ToolRun.Of(scratch, "import", "web.yaml", "-o", "Web.cs", "--force").ExitCode);
        Assert.StartsWith("using System", File.ReadAllText(path));
    }

    [Theory]
    [InlineData("kubedsl: There is no file or folder 'absent.yaml'.", "absent.yaml")]
    [InlineData("kubedsl: --class '1st' is no name that C# takes.", "web.yaml", "--class", "1st")]
    [InlineData("kubedsl: --namespace 'Acme.class' is no name that C# takes.", "web.yaml", "--namespace", "Acme.class")]
    [InlineData("kubedsl: --diff writes nothing, so -o has no meaning.", "web.yaml", "--diff", "-o", "Web.cs")]
    public void Mistakes_AreTold(string message, params string[] arguments)
    {
        using var scratch = new Scratch().Write("web.yaml", Web);

        var run = ToolRun.Of(scratch, ["import", .. arguments]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(message, run.Messages);
    }

    [Fact]
    public void Diff_ShowsWhatARoundTripChanges()
    {
        using var scratch = new Scratch().Write("same.yaml", Texts.Good + "\n").Write("web.yaml", Web);

        var same = ToolRun.Of(scratch, "import", "same.yaml", "--diff");
        Assert.Equal((0, "", "kubedsl: same.yaml: nothing would change\n"), (same.ExitCode, same.Output, same.Messages));

        var formatting = ToolRun.Of(scratch, "import", "web.yaml", "--diff");
        Assert.Equal((0, "kubedsl: web.yaml: only the formatting would change\n"), (formatting.ExitCode, formatting.Messages));
        Assert.Contains("\n-# The web server.\n", formatting.Output);
        Assert.Contains("\n-      image: nginx:1.27 # pinned\n", formatting.Output);
    }

    [Fact]
    public void Diff_FindsValuesThatWouldChange()
    {
        using var scratch = new Scratch().Write("web.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  template:\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n");

        var run = ToolRun.Of(scratch, "import", "web.yaml", "--diff");

        Assert.Equal((1, "kubedsl: web.yaml: values would change: Deployment 'web'\n"), (run.ExitCode, run.Messages));
        Assert.Contains("\n+  selector:\n", run.Output);
    }
}
