using KubeDsl.Yaml;

namespace KubeDsl.Import.Tests;

/// <summary>References become variables only where it is certain what they mean.</summary>
public class ReferenceTests
{
    private const string Settings = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\n";
    private const string Pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: web, image: nginx, envFrom: [{configMapRef: {name: settings}}]}]}\n";

    [Fact]
    public void OneOfTheSameNamespace_IsReferredTo() => Assert.Contains(".EnvFrom(settings)", Import(Settings, Pod), StringComparison.Ordinal);

    [Fact]
    public void LaterOne_IsDeclaredFirst_AndGivenInItsPlace()
    {
        var program = Import(Pod, Settings);

        Assert.Contains("var settings = new ConfigMap(\"settings\");", program, StringComparison.Ordinal);
        Assert.True(program.IndexOf("var settings", StringComparison.Ordinal) < program.IndexOf("new Pod", StringComparison.Ordinal));
        Assert.True(program.IndexOf("yield return settings", StringComparison.Ordinal) > program.IndexOf("new Pod", StringComparison.Ordinal));
    }

    [Fact]
    public void OneOfAnotherNamespace_IsNot() =>
        Assert.DoesNotContain("EnvFrom(settings)", Import(Settings.Replace("name: settings", "name: settings, namespace: other"), Pod), StringComparison.Ordinal);

    [Fact]
    public void OneOfTwo_IsNot() => Assert.DoesNotContain("EnvFrom(settings)", Import(Settings, Settings, Pod), StringComparison.Ordinal);

    [Fact]
    public void Workload_IsSelectedByAService_OnlyByItsOwnSelector()
    {
        const string Service = "apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}\n";
        const string Deployment = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: nginx, ports: [{containerPort: 8080}]}]}}}\n";

        Assert.Contains("web.Expose(port: 80)", Import(Deployment, Service), StringComparison.Ordinal);
        Assert.DoesNotContain("Expose", Import(Deployment, Service.Replace("app: web", "app: other")), StringComparison.Ordinal);
        Assert.DoesNotContain("Expose", Import(Deployment, Deployment.Replace("{name: web}", "{name: canary}"), Service), StringComparison.Ordinal);
    }

    private static string Import(params string[] documents)
    {
        var program = Importer.Import([new ImportSource("a.yaml", YamlReader.Read(string.Join("---\n", documents)))]);
        Assert.Equal(program.Resources.Count, Programs.Run(program.Text).Values.Sum(made => made.Length));
        Assert.All(program.Resources, resource => Assert.True(resource.IsSame));
        return program.Text;
    }
}
